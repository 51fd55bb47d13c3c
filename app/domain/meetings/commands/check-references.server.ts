/** Knows whether what a meeting points at is there: season, host and facilitators. */
import type { Trx } from "#db/client.server.ts";
import type { SeasonState } from "#db/schema.ts";
import type { MeetingInput } from "../forms.ts";

export type WrongReference =
  "unknown_season" | "season_closed" | "unknown_host" | "unknown_facilitator";

export type CheckedReferences =
  | { ok: true; season: { number: number; state: SeasonState } | null }
  | { ok: false; reason: WrongReference };

export async function checkReferences(
  trx: Trx,
  { seasonId, hostCode, facilitatorIds }: MeetingInput,
): Promise<CheckedReferences> {
  const season = seasonId
    ? await trx
        .selectFrom("season")
        .select(["number", "state"])
        .where("id", "=", seasonId)
        .executeTakeFirst()
    : null;
  if (season === undefined) return { ok: false, reason: "unknown_season" };
  if (season?.state === "closed") return { ok: false, reason: "season_closed" };
  if (hostCode && !(await isThere(trx, hostCode))) return { ok: false, reason: "unknown_host" };
  const wanted = new Set(facilitatorIds);
  if (wanted.size > (await countUsable(trx, [...wanted])))
    return { ok: false, reason: "unknown_facilitator" };
  return { ok: true, season };
}

async function isThere(trx: Trx, code: string): Promise<boolean> {
  const row = await trx
    .selectFrom("municipality")
    .select("code")
    .where("code", "=", code)
    .executeTakeFirst();
  return row !== undefined;
}

async function countUsable(trx: Trx, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { n } = await trx
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("id", "in", ids)
    .where("state", "in", ["active", "invited"])
    .executeTakeFirstOrThrow();
  return Number(n);
}
