/** Who gets what by a decision, in groups with their municipalities. */
import { useTranslation } from "#app/i18n/use-words.ts";
import type { Decision } from "#app/domain/seasons/rules/seats.ts";
import { TileName } from "#app/ui/tile.tsx";
import type { PlannedPerson, ShownPlan } from "./decision-page.server.ts";

export function DecisionPreview({ decision, plan }: { decision: Decision; plan: ShownPlan }) {
  const { t } = useTranslation("seasons");
  const waiting = decision === "admit" ? t("decide.overflow") : t("decide.waitlisted");
  return (
    <>
      <Group title={t("decide.admitted")} people={plan.admitted} />
      <Group title={waiting} people={plan.waitlisted} />
      <Group title={t("decide.kept")} people={plan.kept} />
      <Group title={t("decide.declined")} people={plan.declined} />
      <Group title={t("decide.promoted")} people={plan.promoted} />
      <Group title={t("decide.unchanged")} people={plan.unchanged} />
    </>
  );
}

function Group({ title, people }: { title: string; people: PlannedPerson[] }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2 className="h4">
        {title} ({people.length})
      </h2>
      <ul className="name-list">
        {people.map(({ id, name, municipality }) => (
          <li key={id}>
            <TileName
              {...{ name, label: municipality.label, title: municipality.name }}
              meta={municipality.name}
              size="small"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
