/** Knows who of a pair is told when a pact is signed, and who has signed it as it stands. */
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";

export interface PactReader {
  id: string;
  name: string;
  email: string;
  language: Language;
  signed: boolean;
}

/** Those with an open account. */
export async function listPactReaders(db: Db, pairId: string): Promise<PactReader[]> {
  const rows = await db
    .selectFrom("pair_member")
    .innerJoin("person", "person.id", "pair_member.person_id")
    .innerJoin("pact", "pact.pair_id", "pair_member.pair_id")
    .leftJoin("pact_signature as signature", (join) =>
      join
        .onRef("signature.pair_id", "=", "pair_member.pair_id")
        .onRef("signature.person_id", "=", "person.id")
        .onRef("signature.version", "=", "pact.version"),
    )
    .select(["person.id", "person.name", "person.email", "person.language", "signature.signed_at"])
    .where("pair_member.pair_id", "=", pairId)
    .where("person.state", "=", "active")
    .orderBy("person.sort_key")
    .execute();
  return rows.map(({ signed_at, ...reader }) => ({ ...reader, signed: signed_at !== null }));
}
