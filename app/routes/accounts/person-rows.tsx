/** People in a list: the tile, the name, what they do and where. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { PersonBadge, PersonRow } from "#app/domain/accounts/person.ts";
import { sectorShortLabel, termLabel } from "#app/domain/municipalities/vocabulary.ts";
import { KeptRows, ListRow } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { Tile, type TileSize } from "#app/ui/tile.tsx";

export function PersonRows({ people, label }: { people: readonly PersonRow[]; label: string }) {
  return <KeptRows label={label} row={OnePerson} each={people} />;
}

function OnePerson(person: PersonRow) {
  const language = useLanguage();
  const { id, name, title, roleKey, sectorKey, municipality } = person;
  const facts = [
    title || (roleKey && termLabel(roleKey, language)),
    municipality?.name,
    sectorKey && sectorShortLabel(sectorKey, language),
  ];
  return (
    <ListRow
      title={name}
      to={`/people/${id}`}
      lead={<PersonTile person={person} />}
      meta={facts.map((fact) => (fact ? <MetaItem key={fact}>{fact}</MetaItem> : null))}
      aside={<PersonStanding person={person} />}
    />
  );
}

/** The municipality's square; an empty one for those who belong to none. */
export function PersonTile({
  person: { municipality },
  size,
}: {
  person: Pick<PersonBadge, "municipality">;
  size?: TileSize;
}) {
  const { t } = useTranslation("accounts");
  if (!municipality)
    return <Tile label="–" title={t("hints.noMunicipality")} tone="outline" size={size} />;
  return <Tile label={municipality.label} title={municipality.name} size={size} />;
}

const tones = { invited: "warning", disabled: "error", anonymised: "muted" } as const;

/** What sets somebody apart; nothing for a member like the others. */
export function PersonStanding({
  person: { role, state },
}: {
  person: Pick<PersonRow, "role" | "state">;
}) {
  const { t } = useTranslation("accounts");
  return (
    <>
      {role === "member" ? null : <StatusBadge tone="info">{t(`roles.${role}`)}</StatusBadge>}{" "}
      {state === "active" ? null : (
        <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>
      )}
    </>
  );
}
