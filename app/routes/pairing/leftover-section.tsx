/** Who has no partner, and why. */
import { formatName } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { Leftover } from "#app/domain/pairing/queries/list-pairs.server.ts";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tile } from "#app/ui/tile.tsx";

export function LeftoverSection({
  leftovers,
  sets = false,
}: {
  leftovers: Leftover[];
  sets?: boolean;
}) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  if (leftovers.length === 0) return null;
  return (
    <Section
      id="leftovers"
      title={t(sets ? "sets.leftovers" : "round.leftovers.title")}
      lead={t(sets ? "sets.leftoversLead" : "round.leftovers.lead", { count: leftovers.length })}
    >
      <ListRows label={t(sets ? "sets.leftovers" : "round.leftovers.title")}>
        {leftovers.map(({ personId, name, municipality, label, reason }) => (
          <ListRow
            key={personId}
            title={formatName(name, language)}
            to={name ? `/people/${personId}` : undefined}
            lead={label ? <Tile label={label} title={municipality!} tone="amber" /> : undefined}
            meta={t(sets && reason === "parted" ? "sets.parted" : `round.leftovers.${reason}`, {
              municipality: municipality ?? "–",
            })}
          />
        ))}
      </ListRows>
    </Section>
  );
}
