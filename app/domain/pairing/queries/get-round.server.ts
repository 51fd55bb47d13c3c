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
      "id", "season_id as seasonId", "number", "state", "set_size as setSize", "aim", "engine", "summary", "revision",
      "created_at as createdAt", "run_at as runAt", "published_at as publishedAt",
      "closed_at as closedAt",
    ]); // prettier-ignore
}

/** A round that no engine made (taken in from elsewhere) has pairs but no figures. */
function toRound(row: Omit<Round, "summary"> & { summary: string }): Round {
  const summary = fromJson<Partial<RoundSummary>>(row.summary);
  return { ...row, summary: summary.proof ? (summary as RoundSummary) : null };
}
