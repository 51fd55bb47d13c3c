import { useTranslation } from "#app/i18n/use-words.ts";
import type { Attendee } from "#app/domain/meetings/queries/list-attendees.server.ts";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { TileName } from "#app/ui/tile.tsx";

const WALK_INS = 8;

/** For the door: a line to sign for everyone who comes, and some for who was not signed up. */
export function SignInSheet({ people }: { people: readonly Attendee[] }) {
  const { t } = useTranslation("meetings");
  const signature = { key: "signature", header: t("attendees.signature"), cell: () => "" };
  return (
    <>
      <p className="no-print">{t("attendees.printHint")}</p>
      <div className="sheet">
        <Table
          caption={t("attendees.coming")}
          narrow="scroll"
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            {
              key: "name",
              header: t("attendees.name"),
              rowHeader: true,
              cell: ({ name, municipality }) =>
                municipality ? (
                  <TileName
                    label={municipality.label}
                    title={municipality.name}
                    name={name}
                    size="small"
                  />
                ) : (
                  name
                ),
            },
            {
              key: "municipality",
              header: t("attendees.municipality"),
              cell: ({ municipality }) => municipality?.name ?? "",
            },
            signature,
          ]}
        />
        <Section id="walk-ins" title={t("attendees.walkIns")}>
          <Table
            caption={`${t("attendees.walkIns")}: ${t("attendees.signature")}`}
            hideCaption
            narrow="scroll"
            rows={Array.from({ length: WALK_INS }, (_, index) => ({ number: index + 1 }))}
            rowKey={(row) => String(row.number)}
            columns={[
              {
                key: "number",
                header: t("attendees.place"),
                numeric: true,
                cell: (row) => row.number,
              },
              { key: "name", header: t("attendees.name"), cell: () => "" },
              { key: "municipality", header: t("attendees.municipality"), cell: () => "" },
              signature,
            ]}
          />
        </Section>
      </div>
    </>
  );
}
