/** Knows how seasons are listed, newest first, with what is told of each. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { SeasonFigures, SeasonName, SeasonSummary } from "../season.ts";
import { factColumns, nameColumns } from "./season-columns.server.ts";

const MOST = 50;

export interface SeasonPage {
  seasons: SeasonSummary[];
  /** `before` of the next page; null on the last. */
  next: number | null;
}

/** Drafts only where the asker runs the network. */
export async function listSeasons(
  db: Db,
  scope: Scope,
  { before, limit = MOST }: { before?: number | null; limit?: number } = {},
): Promise<SeasonPage> {
  let query = db.selectFrom("season").select(factColumns);
  if (!scope.organiser) query = query.where("state", "!=", "draft");
  if (before) query = query.where("number", "<", before);
  const most = Math.min(limit, MOST);
  const found = await query
    .orderBy("number", "desc")
    .limit(most + 1)
    .execute();
  const facts = found.slice(0, most);
  const figures = await seasonFigures(
    db,
    facts.map((season) => season.id),
  );
  return {
    seasons: facts.map((season) => ({ ...season, ...figures.get(season.id)! })),
    next: found.length > most ? facts.at(-1)!.number : null,
  };
}

/** For choosing one in a field: newest first, the latest 50. */
export async function listSeasonNames(db: Db, scope: Scope): Promise<SeasonName[]> {
  const drafts = scope.organiser;
  const name = `names of seasons ${drafts}`;
  return keptUntilWrite(db, name, () => prepared(db, seasonNames, { drafts }));
}

function seasonNames(db: Db, { drafts }: { drafts: boolean }) {
  let query = db.selectFrom("season").select(nameColumns);
  if (!drafts) query = query.where("state", "!=", "draft");
  return query.orderBy("number", "desc").limit(MOST);
}

export async function getSeasonFigures(db: Db, seasonId: string): Promise<SeasonFigures> {
  return (await seasonFigures(db, [seasonId])).get(seasonId)!;
}

/** For a page that has the roster already; `getSeasonFigures` counts everything. */
export async function countSeasonMeetings(db: Db, seasonId: string): Promise<number> {
  const ids = [seasonId];
  const name = `count of meetings of ${seasonId}`;
  const [row] = await keptUntilWrite(db, name, () => prepared(db, meetingCounts, { ids }));
  return row?.meetings ?? 0;
}

/** Of each season asked for, in two queries however many they are. */
async function seasonFigures(db: Db, ids: string[]): Promise<Map<string, SeasonFigures>> {
  const figures = new Map<string, SeasonFigures>();
  for (const id of ids) figures.set(id, { leaders: 0, municipalities: 0, meetings: 0 });
  if (ids.length === 0) return figures;
  for (const { id, ...counts } of await prepared(db, seatCounts, { ids }))
    Object.assign(figures.get(id)!, counts);
  for (const { id, meetings } of await prepared(db, meetingCounts, { ids }))
    figures.get(id!)!.meetings = meetings;
  return figures;
}

function seatCounts(db: Db, { ids }: { ids: string[] }) {
  return db
    .selectFrom("enrolment")
    .select((eb) => [
      "season_id as id",
      eb.fn.countAll<number>().as("leaders"),
      eb.fn.count<number>("municipality_code").distinct().as("municipalities"),
    ])
    .where("season_id", "in", ids)
    .where("state", "=", "admitted")
    .groupBy("season_id");
}

function meetingCounts(db: Db, { ids }: { ids: string[] }) {
  return db
    .selectFrom("meeting")
    .select((eb) => ["season_id as id", eb.fn.countAll<number>().as("meetings")])
    .where("season_id", "in", ids)
    .where("state", "!=", "cancelled")
    .groupBy("season_id");
}
