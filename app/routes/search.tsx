/** One box over people, meetings, notes and municipalities, within what the asker may see. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { titleMeta } from "#app/web/title.ts";
import { HitRows } from "./search/hit-rows.tsx";
import { NothingAsked, NothingFound } from "./search/nothing-found.tsx";
import { PlacesFound } from "./search/places-found.tsx";
import { readHits } from "./search/read-hits.server.ts";
import { readSearch, searchKinds, searchPath, type SearchAsked } from "./search/search-address.ts";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const t = translator(context.language, "search");
  const asked = readSearch(request);
  const signedIn = context.viewer !== null;
  if (asked.q === "") return { title: t("title"), asked, signedIn, found: null };
  return {
    title: t("titleFor", { q: asked.q }),
    asked,
    signedIn,
    found: await readHits(context, asked),
  };
}

export default function Search() {
  const { asked, signedIn, found } = useLoaderData<typeof loader>();
  const { t } = useTranslation("search");
  const { q, kind } = asked;
  return (
    <>
      <PageHeader size="compact" title={t("title")} />
      <form
        className="search-page"
        method="get"
        action="/search"
        role="search"
        aria-label={t("form")}
      >
        <SearchField id="q" label={t("label")} buttonLabel={t("button")} defaultValue={q} />
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
      </form>
      {found ? (
        <>
          <KindTabs asked={asked} />
          <PlacesFound found={found} q={q} />
          {found.hits.length > 0 ? (
            <>
              <p role="status">{t("found", { count: found.found })}</p>
              <HitRows hits={found.hits} />
              <Pages asked={asked} next={found.next} />
            </>
          ) : (
            <NothingFound asked={asked} places={found.places.length} signedIn={signedIn} />
          )}
          {signedIn || found.hits.length === 0 ? null : (
            <p>
              {t("visitor")} <Link to="/sign-in">{t("signIn")}</Link>
            </p>
          )}
        </>
      ) : (
        <NothingAsked />
      )}
    </>
  );
}

function KindTabs({ asked }: { asked: SearchAsked }) {
  const { t } = useTranslation("search");
  const tab = (kind: SearchAsked["kind"], label: string) => ({
    to: searchPath({ ...asked, kind, after: null }),
    label,
    current: asked.kind === kind,
  });
  return (
    <Tabs
      label={t("kinds.label")}
      links={[
        tab(null, t("kinds.all")),
        ...searchKinds.map((kind) => tab(kind, t(`kinds.${kind}`))),
      ]}
    />
  );
}

function Pages({ asked, next }: { asked: SearchAsked; next: string | null }) {
  const { t } = useTranslation("search");
  const first = asked.after && { to: searchPath({ ...asked, after: null }), label: t("first") };
  const more = next && { to: searchPath({ ...asked, after: next }), label: t("more") };
  return <Pager label={t("pages")} previous={first || null} next={more || null} />;
}
