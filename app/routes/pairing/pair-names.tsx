/** The people of a pair, each with the tile of their municipality. */
import { formatName } from "#app/i18n/format.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
import type { PairPerson } from "#app/domain/pairing/pair.ts";
import { TileGroup } from "#app/ui/tile-group.tsx";
import type { TileTone } from "#app/ui/tile.tsx";

interface Props {
  people: readonly Pick<PairPerson, "id" | "name" | "title" | "municipality">[];
  tone?: TileTone;
}

export function PairNames({ people, tone = "soft" }: Props) {
  const language = useLanguage();
  return (
    <TileGroup
      people={people.map(({ id, name, title, municipality }) => ({
        key: id,
        label: municipality?.label ?? "–",
        title: municipality?.name ?? "–",
        tone,
        name: formatName(name, language),
        meta: [title, municipality?.name].filter(Boolean).join(", "),
        to: name ? `/people/${id}` : undefined,
      }))}
    />
  );
}
