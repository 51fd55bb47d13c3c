/** Knows between which municipalities a round's pairs run, and how their scores spread. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Reasons } from "../pair.ts";
import { distributionOf, type ScoreStep } from "../rules/distribution.ts";

export interface PairLine {
  /** Codes of municipalities, the smaller first. */
  from: string;
  to: string;
  /** Links between the two: a trio has three. */
  links: number;
  /** Those in which both can help. */
  bothWays: number;
}

export interface PairPicture {
  lines: PairLine[];
  steps: ScoreStep[];
}

export async function readPairPicture(
  db: Db,
  round: { id: string; seasonId: string },
): Promise<PairPicture> {
  const pairs = await db
    .selectFrom("pair")
    .select(["score", "reasons"])
    .where("round_id", "=", round.id)
    .execute();
  const seats = await db
    .selectFrom("pair_member")
    .innerJoin("enrolment", "enrolment.person_id", "pair_member.person_id")
    .select(["pair_member.person_id as id", "enrolment.municipality_code as code"])
    .where("pair_member.round_id", "=", round.id)
    .where("enrolment.season_id", "=", round.seasonId)
    .execute();
  const codes = new Map(seats.map((seat) => [seat.id, seat.code]));
  const lines = new Map<string, PairLine>();
  for (const link of pairs.flatMap((pair) => fromJson<Reasons>(pair.reasons).links)) {
    const [from, to] = [codes.get(link.a), codes.get(link.b)].sort();
    if (!from || !to) continue;
    const line = lines.get(from + to) ?? { from, to, links: 0, bothWays: 0 };
    line.links += 1;
    if (link.factors.some((one) => one.factor === "both_ways")) line.bothWays += 1;
    lines.set(from + to, line);
  }
  return {
    lines: [...lines.values()].sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1)),
    steps: distributionOf(pairs.map((pair) => pair.score)),
  };
}
