/** Knows how a published pair is held while one of its partners writes beside it. */
import { holdPerson } from "#app/domain/accounts/queries/hold-person.server.ts";
import type { Trx } from "#db/client.server.ts";
import { lockRow } from "#db/transaction.server.ts";
import type { OwnPair } from "../pair.ts";
import { getOwnPair } from "../queries/get-peer.server.ts";

export interface PartnerInput {
  pairId: string;
  /** Who writes: one of the pair. */
  personId: string;
}

export async function holdPair(
  trx: Trx,
  { pairId, personId }: PartnerInput,
): Promise<{ ok: true; pair: OwnPair } | { ok: false; reason: "not_found" }> {
  await lockRow(trx, "pair", pairId);
  const there = await holdPerson(trx, personId);
  const pair = there ? await getOwnPair(trx, personId, pairId) : null;
  return pair ? { ok: true, pair } : { ok: false, reason: "not_found" };
}

export function everybodyIn(pair: OwnPair, personId: string): string[] {
  return [personId, ...pair.peers.map((peer) => peer.id)];
}
