/** Knows a pair's pact: who promised what, and who has signed the text as it stands. */
import type { Db } from "#db/client.server.ts";
import type { Pact } from "../partnership.ts";

/** Without rights of its own: the pair has been found for one of its partners. */
export async function getPact(db: Db, pairId: string): Promise<Pact> {
  const rows = await db
    .selectFrom("pair_member")
    .leftJoin("pact", "pact.pair_id", "pair_member.pair_id")
    .leftJoin("pact_promise as promise", (join) =>
      join
        .onRef("promise.pair_id", "=", "pair_member.pair_id")
        .onRef("promise.person_id", "=", "pair_member.person_id"),
    )
    .leftJoin("pact_signature as signature", (join) =>
      join
        .onRef("signature.pair_id", "=", "pair_member.pair_id")
        .onRef("signature.person_id", "=", "pair_member.person_id")
        .onRef("signature.version", "=", "pact.version"),
    )
    .select([
      "pair_member.person_id as personId",
      "pact.version",
      "promise.text",
      "promise.by_on as byOn",
      "signature.signed_at as signedAt",
    ]) // prettier-ignore
    .where("pair_member.pair_id", "=", pairId)
    .execute();
  return {
    version: rows[0]?.version ?? 0,
    promises: new Map(
      rows.flatMap(({ personId, text, byOn }) =>
        text === null ? [] : [[personId, { text, byOn }] as const],
      ),
    ),
    signatures: new Map(
      rows.flatMap(({ personId, signedAt }) => (signedAt ? [[personId, signedAt] as const] : [])),
    ),
  };
}
