/** The tile map of who takes part: how many leaders each municipality has. */
import { useTranslation } from "#app/i18n/use-words.ts";
import type { MapPlace } from "#app/domain/municipalities/municipality.ts";
import { Details } from "#app/ui/details.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { TileMapTable } from "./tile-map-table.tsx";
import { TileMap, type MapTile, type MapTone } from "./tile-map.tsx";

export interface MemberMapProps {
  id: string;
  title: string;
  places: readonly MapPlace[];
  /** How many leaders, by municipality code; none where it is missing. */
  members: Readonly<Record<string, number>>;
  narrow?: "stack" | "picture";
  /** Leaves out the table that says the same, where the page has one already. */
  withoutTable?: boolean;
}

/** Drawn once for everybody who sees it: a hundred squares. */
export function MemberMap(props: MemberMapProps) {
  return <Kept as="div" part={WholeMap} each={[props]} />;
}

function WholeMap({ id, title, places, members, narrow, withoutTable = false }: MemberMapProps) {
  const { t } = useTranslation("municipalities");
  const tiles = useMemberTiles(places, members);
  const legend = useMemberLegend();
  return (
    <>
      <TileMap
        {...{ id, title, tiles, narrow }}
        description={t("map.description")}
        legend={legend}
      />
      {withoutTable ? null : (
        <Details summary={t("map.asTable")}>
          <TileMapTable
            caption={title}
            nameHeader={t("municipality")}
            valueHeader={t("members")}
            tiles={tiles.filter((tile) => tile.tone !== "none")}
          />
        </Details>
      )}
    </>
  );
}

const memberSteps = [
  { tone: "none", key: "none", atLeast: 0 },
  { tone: "low", key: "low", atLeast: 1 },
  { tone: "mid", key: "mid", atLeast: 3 },
  { tone: "high", key: "high", atLeast: 5 },
] as const;

function toneOf(count: number): MapTone {
  return memberSteps.findLast((step) => count >= step.atLeast)!.tone;
}

export function useMemberLegend() {
  const { t } = useTranslation("municipalities");
  return memberSteps.map(({ tone, key }) => ({ tone, label: t(`map.steps.${key}`) }));
}

export function useMemberTiles(
  places: readonly MapPlace[],
  members: Readonly<Record<string, number>>,
): MapTile[] {
  const { t } = useTranslation("municipalities");
  const words = new Map([[0, t("map.noMembers")]]);
  const inWords = (count: number) => {
    const known = words.get(count) ?? t("map.members", { count });
    words.set(count, known);
    return known;
  };
  return places.map((place) => {
    const count = members[place.code] ?? 0;
    return {
      slug: place.slug, name: place.name, label: place.label,
      col: place.tileCol, row: place.tileRow,
      tone: toneOf(count),
      mark: count > 0 ? String(count) : "",
      value: inWords(count),
    }; // prettier-ignore
  });
}
