/** Knows one round: its state, its figures and what was proved of it. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { RoundSummary } from "../proposal.ts";
import type { Round } from "../round.ts";

/** Drafts too: only organisers may see those. */
export async function getRound(db: Db, seasonId: string, number: number): Promise<Round | null> {
  const row = await wholeRound(db)
    .where("season_id", "=", seasonId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row ? toRound(row) : null;
}

export async function getRoundById(db: Db, id: string): Promise<Round | null> {
  const row = await wholeRound(db).where("id", "=", id).executeTakeFirst();
  return row ? toRound(row) : null;
}

function wholeRound(db: Db) {
  return db
    .selectFrom("round")
    .select([
      "id", "season_id as seasonId", "number", "state", "engine", "summary", "revision",
      "created_at as createdAt", "run_at as runAt", "published_at as publishedAt",
      "closed_at as closedAt",
    ]); // prettier-ignore
}

function toRound(row: Omit<Round, "summary"> & { summary: string }): Round {
  return { ...row, summary: row.runAt ? fromJson<RoundSummary>(row.summary) : null };
}
