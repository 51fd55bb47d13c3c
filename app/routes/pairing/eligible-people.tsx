/** Everybody who would be in a run today; who has chosen no topics is easily seen. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import type { DraftMatters } from "./round-page.server.ts";

export function EligiblePeople({ people }: { people: DraftMatters["eligible"] }) {
  const { t } = useTranslation("pairing");
  if (people.length === 0) return null;
  const bare = people.filter(({ offers, wants }) => offers + wants === 0).length;
  return (
    <>
      {bare > 0 ? <p>{t("round.eligible.noTopics", { count: bare })}</p> : null}
      <Details summary={t("round.eligible.list")}>
        <Table
          caption={t("round.eligible.list")}
          hideCaption
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            {
              key: "name",
              header: t("round.eligible.name"),
              rowHeader: true,
              cell: ({ id, name }) => <Link to={`/people/${id}`}>{name}</Link>,
            },
            {
              key: "municipality",
              header: t("round.eligible.municipality"),
              cell: (person) => person.municipality,
            },
            {
              key: "offers",
              header: t("round.eligible.offers"),
              numeric: true,
              cell: (person) => person.offers,
            },
            {
              key: "wants",
              header: t("round.eligible.wants"),
              numeric: true,
              cell: (person) => person.wants,
            },
          ]}
        />
      </Details>
    </>
  );
}
