import { useTranslation } from "#app/i18n/use-words.ts";
import type { Attendee, AttendeeList } from "#app/domain/meetings/queries/list-attendees.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table, type TableColumn } from "#app/ui/table.tsx";
import { TileName } from "#app/ui/tile.tsx";

export interface AttendeeTableProps {
  id: string;
  title: string;
  list: AttendeeList;
  /** For those who wait: their place. */
  numbered?: boolean;
}

/** People with their tiles; nothing for an empty list. */
export function AttendeeTable({ id, title, list, numbered = false }: AttendeeTableProps) {
  const { t } = useTranslation("meetings");
  const { people, hidden, more } = list;
  if (people.length === 0 && hidden === 0) return null;
  const rows = people.map((person, index) => ({ ...person, number: index + 1 }));
  const columns: TableColumn<(typeof rows)[number]>[] = [
    {
      key: "name",
      header: t("attendees.name"),
      rowHeader: true,
      cell: (person) => <PersonName {...person} />,
    },
    {
      key: "municipality",
      header: t("attendees.municipality"),
      cell: (person) => person.municipality?.name ?? "",
    },
    { key: "work", header: t("attendees.work"), cell: (person) => person.title },
  ];
  if (numbered)
    columns.unshift({
      key: "number",
      header: t("attendees.place"),
      numeric: true,
      cell: (person) => person.number,
    });
  return (
    <Section id={id} title={`${title} (${people.length + hidden}${more ? "+" : ""})`}>
      {people.length > 0 ? (
        <Table
          caption={title}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={(person) => person.id}
        />
      ) : null}
      {hidden > 0 ? <p>{t("attendees.others", { count: hidden })}</p> : null}
      {more ? <p>{t("attendees.truncated", { count: people.length + hidden })}</p> : null}
    </Section>
  );
}

function PersonName({ id, name, municipality }: Attendee) {
  if (!municipality) return <Link to={`/people/${id}`}>{name}</Link>;
  const { label, name: title } = municipality;
  return <TileName label={label} title={title} name={name} size="small" to={`/people/${id}`} />;
}
