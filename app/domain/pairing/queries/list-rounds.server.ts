/** Knows the rounds of a season, and which wait for their organiser. */
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { RoundState } from "#db/schema.ts";
import type { DraftRound, RoundListed } from "../round.ts";

const MOST = 50;

const columns = [
  "round.id", "round.number", "round.state", "round.set_size as setSize",
  "round.created_at as createdAt", "round.run_at as runAt",
  "round.published_at as publishedAt", "round.closed_at as closedAt",
] as const; // prettier-ignore

/** All of a season's, drafts too, the newest first: for organisers. */
export async function listRounds(db: Db, seasonId: string): Promise<RoundListed[]> {
  return rounds(db, ["draft", "published", "closed"]).where("season_id", "=", seasonId).execute();
}

/** Those that the season's members may see, the newest first. */
export async function listPublishedRounds(db: Db, seasonId: string): Promise<RoundListed[]> {
  return rounds(db, ["published", "closed"]).where("season_id", "=", seasonId).execute();
}

export async function hasPublishedRounds(db: Db, seasonId: string): Promise<boolean> {
  const name = `a published round of ${seasonId}`;
  const found = await keptUntilWrite(db, name, () => prepared(db, anyPublished, { seasonId }));
  return found.length > 0;
}

function anyPublished(db: Db, { seasonId }: { seasonId: string }) {
  return db
    .selectFrom("round")
    .select("id")
    .where("season_id", "=", seasonId)
    .where("state", "in", ["published", "closed"])
    .limit(1);
}

/** Drafts of all seasons that still run, the oldest first: what an organiser has to decide. */
export async function draftRounds(db: Db): Promise<DraftRound[]> {
  const found = await rounds(db, ["draft"])
    .clearOrderBy()
    .innerJoin("season", "season.id", "round.season_id")
    .select(["season.number as seasonNumber", "season.title as seasonTitle"])
    .where("season.state", "!=", "closed")
    .orderBy("round.created_at")
    .orderBy("round.id")
    .execute();
  return found.map(({ seasonNumber, seasonTitle, ...round }) => ({
    ...round,
    season: { number: seasonNumber, title: seasonTitle },
  }));
}

function rounds(db: Db, states: readonly RoundState[]) {
  return db
    .selectFrom("round")
    .select(columns)
    .select((eb) => [
      eb
        .selectFrom("pair")
        .select(eb.fn.countAll<number>().as("pairs"))
        .whereRef("pair.round_id", "=", "round.id")
        .$asScalar()
        .$notNull()
        .as("pairs"),
      eb
        .selectFrom("pair_member")
        .select(eb.fn.countAll<number>().as("people"))
        .whereRef("pair_member.round_id", "=", "round.id")
        .$asScalar()
        .$notNull()
        .as("people"),
    ])
    .where("round.state", "in", states)
    .orderBy("round.number", "desc")
    .limit(MOST);
}
