/** Knows how a published pair is held while one of its partners writes beside it. */
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
  const pair = await getOwnPair(trx, personId, pairId);
  return pair ? { ok: true, pair } : { ok: false, reason: "not_found" };
}

export function everybodyIn(pair: OwnPair, personId: string): string[] {
  return [personId, ...pair.peers.map((peer) => peer.id)];
}
