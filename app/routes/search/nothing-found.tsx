/** What to do where nothing was asked, or nothing found. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { topics } from "#app/domain/municipalities/vocabulary.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { TagList } from "#app/ui/tag.tsx";
import { searchPath, type SearchAsked } from "./search-address.ts";

const SUGGESTED = 8;

export function NothingAsked() {
  const { t } = useTranslation("search");
  return (
    <>
      <p>{t("asked.hint")}</p>
      <Suggestions />
    </>
  );
}

export function NothingFound({
  asked,
  places,
  signedIn,
}: {
  asked: SearchAsked;
  places: number;
  signedIn: boolean;
}) {
  const { t } = useTranslation("search");
  if (places > 0 && asked.kind === "municipality") return null;
  return (
    <>
      <EmptyState
        title={t(places > 0 ? "none.titleElse" : "none.title", { q: asked.q })}
        headingLevel={2}
      >
        <ul>
          <li>{t("none.fewer")}</li>
          {asked.kind ? (
            <li>
              <Link to={searchPath({ ...asked, kind: null, after: null })}>{t("none.all")}</Link>
            </li>
          ) : null}
          {signedIn ? null : (
            <li>
              {t("visitor")} <Link to="/sign-in">{t("signIn")}</Link>
            </li>
          )}
        </ul>
      </EmptyState>
      <Suggestions />
    </>
  );
}

function Suggestions() {
  const { t } = useTranslation("search");
  const language = useLanguage();
  const tags = topics.slice(0, SUGGESTED).map((topic) => ({
    label: topic[language],
    to: `/notes?topic=${topic.key}`,
  }));
  return (
    <>
      <p>{t("none.topics")}</p>
      <TagList label={t("none.topics")} tags={tags} />
    </>
  );
}
