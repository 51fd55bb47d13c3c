import { useTranslation } from "#app/i18n/use-words.ts";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";

/** The ways to what organisers do most. */
export function Tasks({ administrator }: { administrator: boolean }) {
  const { t } = useTranslation("operations");
  const tasks = [
    { to: "/people", label: t("tasks.people") },
    { to: "/people/invite", label: t("tasks.invite") },
    { to: "/people/import", label: t("tasks.import") },
    { to: "/seasons/new", label: t("tasks.newSeason") },
    { to: "/meetings/new", label: t("tasks.newMeeting") },
    { to: "/administration/scores", label: t("tasks.scores") },
    ...(administrator ? [{ to: "/administration/audit", label: t("tasks.audit") }] : []),
  ];
  return (
    <Section id="tasks" title={t("tasks.title")}>
      <ListRows>
        {tasks.map((task) => (
          <ListRow key={task.to} to={task.to} title={task.label} />
        ))}
      </ListRows>
    </Section>
  );
}
