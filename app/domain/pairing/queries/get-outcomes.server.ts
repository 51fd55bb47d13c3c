/** Knows what came of a season's published pairs: who met by their own account, counted, never named. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Factor, Reasons } from "../pair.ts";
import type { MetAnswer } from "../partnership.ts";
import { outcomesOf, type Outcomes } from "../rules/outcomes.ts";

export async function getOutcomes(
  db: Db,
  seasonId: string,
): Promise<Outcomes & { signedPacts: number }> {
  const [pairs, answers, pacts] = await Promise.all([
    publishedPairs(db, seasonId).select(["pair.id", "pair.score", "pair.reasons"]).execute(),
    publishedPairs(db, seasonId)
      .innerJoin("pair_question as q", "q.pair_id", "pair.id")
      .select(["pair.id", "q.person_id as personId", "q.answer"])
      .where("q.answer", "is not", null)
      .orderBy("q.answered_at")
      .execute(),
    listSignedPacts(db, seasonId),
  ]);
  const latest = new Map<string, Map<string, MetAnswer>>();
  for (const { id, personId, answer } of answers)
    latest.set(id, (latest.get(id) ?? new Map<string, MetAnswer>()).set(personId, answer!));
  const counted = pairs.map(({ id, score, reasons }) => ({
    score,
    factors: factorsIn(fromJson<Reasons>(reasons)),
    answers: [...(latest.get(id)?.values() ?? [])],
  }));
  return { ...outcomesOf(counted), signedPacts: pacts };
}

function publishedPairs(db: Db, seasonId: string) {
  return db
    .selectFrom("round")
    .innerJoin("pair", "pair.round_id", "round.id")
    .where("round.season_id", "=", seasonId)
    .where("round.state", "in", ["published", "closed"])
    .where("round.set_size", "is", null);
}

/** Pacts whose version as it stands has every partner's signature. */
async function listSignedPacts(db: Db, seasonId: string): Promise<number> {
  const rows = await publishedPairs(db, seasonId)
    .innerJoin("pact", "pact.pair_id", "pair.id")
    .innerJoin("pair_member", "pair_member.pair_id", "pair.id")
    .leftJoin("pact_signature as signature", (join) =>
      join
        .onRef("signature.pair_id", "=", "pair_member.pair_id")
        .onRef("signature.person_id", "=", "pair_member.person_id")
        .onRef("signature.version", "=", "pact.version"),
    )
    .select((eb) => [
      "pair.id",
      eb.fn.count<number>("pair_member.person_id").as("people"),
      eb.fn.count<number>("signature.person_id").as("signed"),
    ])
    .groupBy("pair.id")
    .execute();
  return rows.filter((row) => Number(row.people) === Number(row.signed)).length;
}

function factorsIn({ links }: Reasons): Factor["factor"][] {
  return [...new Set(links.flatMap((link) => link.factors.map((one) => one.factor)))];
}
