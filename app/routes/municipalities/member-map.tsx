/** The tile map of who takes part: how many leaders each municipality has. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Kept } from "#app/ui/kept.tsx";
import type { MemberSquare } from "./member-squares.ts";
import { TileMapTable } from "./tile-map-table.tsx";
import { TileMap, type MapTile, type MapTone } from "./tile-map.tsx";

export interface MemberMapProps {
  id: string;
  title: string;
  squares: readonly MemberSquare[];
  narrow?: "stack" | "picture";
  /** Leaves out the table that says the same, where the page has one already. */
  withoutTable?: boolean;
}

/** Drawn once for everybody who sees it: a hundred squares. */
export function MemberMap(props: MemberMapProps) {
  return <Kept as="div" part={WholeMap} each={[props]} />;
}

function WholeMap({ id, title, squares, narrow, withoutTable = false }: MemberMapProps) {
  const { t } = useTranslation("municipalities");
  const tiles = useMemberTiles(squares);
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

export function useMemberTiles(squares: readonly MemberSquare[]): MapTile[] {
  const { t } = useTranslation("municipalities");
  const words = new Map([[0, t("map.noMembers")]]);
  const inWords = (count: number) => {
    const known = words.get(count) ?? t("map.members", { count });
    words.set(count, known);
    return known;
  };
  return squares.map(([slug, name, label, col, row, count]) => {
    const mark = count > 0 ? String(count) : "";
    return { slug, name, label, col, row, tone: toneOf(count), mark, value: inWords(count) };
  });
}
