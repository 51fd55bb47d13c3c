/** Knows how a season is told to be the current one. */
import type { Day, SeasonState } from "#db/schema.ts";

interface Datable {
  number: number;
  state: SeasonState;
  startsOn: Day;
  endsOn: Day;
}

/**
 * The running season, else the open one, else the newest that is not a draft. Of several running the
 * one whose dates hold today, else the newest.
 */
export function currentSeason<S extends Datable>(seasons: readonly S[], today: Day): S | null {
  const newestFirst = [...seasons].sort((a, b) => b.number - a.number);
  const running = newestFirst.filter((season) => season.state === "running");
  return (
    running.find((season) => season.startsOn <= today && today <= season.endsOn) ??
    running[0] ??
    newestFirst.find((season) => season.state === "open") ??
    newestFirst.find((season) => season.state !== "draft") ??
    null
  );
}
