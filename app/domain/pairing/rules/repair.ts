/** Knows what a published round has to change when somebody left: rows that stay, rows that are new. */
import type { Proposal, ProposedPair } from "../proposal.ts";

interface Standing {
  id: string;
  people: string[];
}

export interface Repair {
  /** Pairs that are not as they stood; `id` of the row that goes on, null for a new one. */
  changed: { id: string | null; pair: ProposedPair }[];
  /** Rows of pairs that are no more. */
  ended: string[];
  /** Each two who were together and are no longer, the smaller id first. */
  parted: [string, string][];
  /** Who gets a partner they did not have. */
  told: string[];
  leftover: Proposal["leftover"];
}

/** A row goes on where at least two of its people stay together. */
export function repairOf(standing: readonly Standing[], proposal: Proposal): Repair {
  const going = new Set<string>();
  const changed: Repair["changed"] = [];
  const told: string[] = [];
  for (const pair of proposal.pairs) {
    const row = standing.find(
      ({ people }) => people.filter((id) => pair.people.includes(id)).length >= 2,
    );
    if (row) going.add(row.id);
    const same =
      row?.people.length === pair.people.length &&
      row.people.every((id) => pair.people.includes(id));
    if (same) continue;
    changed.push({ id: row?.id ?? null, pair });
    for (const id of pair.people) if (hasNewPartner(id, pair.people, standing)) told.push(id);
  }
  const ended = standing.filter(({ id }) => !going.has(id)).map(({ id }) => id);
  const parted = partedTwos(standing, proposal.pairs);
  return { changed, ended, parted, told, leftover: proposal.leftover };
}

function partedTwos(standing: readonly Standing[], pairs: readonly ProposedPair[]) {
  const placeOf = new Map(pairs.flatMap((pair, place) => pair.people.map((id) => [id, place])));
  const together = (a: string, b: string) => placeOf.has(a) && placeOf.get(a) === placeOf.get(b);
  return standing.flatMap(({ people }) =>
    people.flatMap((a) =>
      people.filter((b) => a < b && !together(a, b)).map((b): [string, string] => [a, b]),
    ),
  );
}

function hasNewPartner(id: string, people: readonly string[], standing: readonly Standing[]) {
  const before = standing.find((pair) => pair.people.includes(id))?.people ?? [];
  return people.some((other) => other !== id && !before.includes(other));
}
