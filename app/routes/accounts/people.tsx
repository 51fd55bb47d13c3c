/** The people of the network, to find one another in. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { listPeople } from "#app/domain/accounts/queries/list-people.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { titleMeta } from "#app/web/title.ts";
import { PeopleFilters } from "./people-filters.tsx";
import { readAsked, readChoices, toFilter } from "./people-filters.server.ts";
import { PersonRows } from "./person-rows.tsx";

export const meta = titleMeta;
const ON_A_PAGE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, scope, today, language } = context;
  const query = new URL(request.url).searchParams;
  const choices = await readChoices(context);
  const asked = readAsked(query, choices, scope.organiser);
  const { people, found, next, previous } = await listPeople(db, scope, toFilter(asked, today), {
    limit: ON_A_PAGE,
    after: query.get("after"),
    before: query.get("before"),
  });
  const pageAt = (side: string, key: string | null) =>
    key && `/people?${new URLSearchParams({ ...asked, [side]: key })}`;
  return {
    title: translator(language, "accounts")("people.title"),
    ...{ asked, choices, people, found },
    organiser: scope.organiser,
    next: pageAt("after", next),
    previous: pageAt("before", previous),
  };
}

export default function People() {
  const { title, asked, choices, organiser, people, found, next, previous } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  const frame = useTranslation("frame").t;
  const filtered = Object.keys(asked).length > 0;
  const actions = organiser ? (
    <ButtonRow>
      <ButtonLink to="/people/invite" variant="primary">
        {t("people.invite")}
      </ButtonLink>
      <ButtonLink to="/people/import">{t("people.importList")}</ButtonLink>
    </ButtonRow>
  ) : undefined;
  return (
    <>
      <PageHeader title={title} lead={t("people.lead")} actions={actions} />
      <PeopleFilters {...{ asked, choices, organiser }} />
      {people.length > 0 ? (
        <>
          <h2 className="list-heading">{t("people.found", { count: found })}</h2>
          <PersonRows people={people} label={t("people.list")} />
          <Pager
            label={t("people.pages")}
            previous={previous ? { to: previous, label: frame("previous") } : null}
            next={next ? { to: next, label: frame("next") } : null}
          />
        </>
      ) : (
        <EmptyState
          title={t(filtered ? "people.emptyTitle" : "people.nobodyTitle")}
          headingLevel={2}
        >
          <p>{t(filtered ? "people.emptyText" : "people.nobodyText")}</p>
        </EmptyState>
      )}
    </>
  );
}
