/** Knows what a change by hand would cost, before it is done; writes nothing. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import { twoKey, type Candidate, type LockedPair, type Obstacles } from "../candidate.ts";
import type { Change, ChangePriced } from "../change.ts";
import type { Round } from "../round.ts";
import { applyHardRules } from "../rules/apply-hard-rules.ts";
import { comparePairs } from "../rules/compare-pairs.ts";
import { barBetween, type Bar } from "../rules/forbid.ts";
import { propose, type Ground } from "../rules/propose.ts";
import { swapPairs } from "../rules/swap-pairs.ts";
import { listLockedPairs } from "./list-locked-pairs.server.ts";
import { listStanding } from "./list-runs.server.ts";
import { standingOf } from "./preview-scores.server.ts";
import { readGround } from "./propose-pairs.server.ts";

export async function priceChange(
  db: Db,
  { id, seasonId, aim }: Pick<Round, "id" | "seasonId" | "aim">,
  today: Day,
  { kind, people }: Change,
): Promise<ChangePriced> {
  if (new Set(people).size < people.length) return { ok: false, reason: "same_person" };
  const ground = await readGround(db, {
    seasonId,
    today,
    aim,
    locked: await listLockedPairs(db, id),
  });
  const standing = await listStanding(db, id);
  const locks = locksFor(kind, people, ground.locked);
  if (!locks) return { ok: false, reason: "taken" };
  const { candidates, obstacles } = applyHardRules(ground.field, ground.rules);
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const there = people.flatMap((one) => byId.get(one) ?? []);
  if (there.length < people.length) return { ok: false, reason: "not_found" };
  const bar = kind === "part" ? null : barAmong(there, obstacles);
  if (bar) return { ok: false, reason: "forbidden", bar };
  const then = propose(kind === "part" ? apart({ ...ground, locked: locks }, people) : { ...ground, locked: locks }); // prettier-ignore
  const best = propose(ground);
  if (!then.ok || !best.ok) return (then.ok ? best : then) as { ok: false; reason: "nobody" };
  const field = { candidates: byId, obstacles };
  const swapped = kind === "join" ? swapPairs(standing, twoOf(people), field, ground.scores) : null;
  return {
    ok: true,
    anew: comparePairs(standing, then.proposal.pairs.map(standingOf)),
    swap: swapped && comparePairs(standing, swapped.pairs),
    best: best.summary.totalScore,
  };
}

/** The locks as they would be; null where one of the two is locked with somebody else. */
function locksFor(
  kind: Change["kind"],
  people: readonly string[],
  locked: readonly LockedPair[],
): LockedPair[] | null {
  const touching = locked.filter((pair) => people.some((id) => pair.people.includes(id)));
  const rest = locked.filter((pair) => !touching.includes(pair));
  if (kind === "part") return rest;
  const theirs = touching.every((pair) => people.every((id) => pair.people.includes(id)));
  return theirs
    ? [...rest, ...(touching.length > 0 ? touching : [{ pairId: null, people: [...people] }])]
    : null;
}

function barAmong(people: readonly Candidate[], obstacles: Obstacles): Bar | null {
  const bars = people.flatMap((a, at) =>
    people.slice(at + 1).map((b) => barBetween(a, b, obstacles)),
  );
  return bars.find((bar) => bar !== null && bar !== "earlier_partner") ?? null;
}

function twoOf([a, b]: readonly string[]): [string, string] {
  return [a!, b!];
}

function apart(ground: Ground, people: readonly string[]): Ground {
  const [a, b] = twoOf(people);
  const { candidates, obstacles } = ground.field;
  const excluded = new Set([...obstacles.excluded, twoKey(a, b)]);
  return { ...ground, field: { candidates, obstacles: { ...obstacles, excluded } } };
}
