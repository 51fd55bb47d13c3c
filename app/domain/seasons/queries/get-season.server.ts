/** Knows how one season is read: by its number, by its id, and which one it is now. */
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Day } from "#db/schema.ts";
import type { Season } from "../season.ts";
import { currentSeason } from "../rules/season.ts";
import { nameColumns, factColumns } from "./season-columns.server.ts";

/** Drafts too: ask policy `maySeeSeason` before showing it. */
export async function getSeason(db: Db, number: number): Promise<Season | null> {
  const name = `season ${number}`;
  const [season] = await keptUntilWrite(db, name, () => prepared(db, seasonNumbered, { number }));
  return season ?? null;
}

export async function getSeasonById(db: Db, id: string): Promise<Season | null> {
  return (await wholeSeason(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

function seasonNumbered(db: Db, { number }: { number: number }) {
  return wholeSeason(db).where("number", "=", number);
}

const CONSIDERED = 50;

/** The running one, else the open one, else the newest that is not a draft. */
export async function getCurrentSeason(db: Db, today: Day): Promise<Season | null> {
  const names = await db
    .selectFrom("season")
    .select([...nameColumns, "starts_on as startsOn", "ends_on as endsOn"])
    .where("state", "!=", "draft")
    .orderBy("number", "desc")
    .limit(CONSIDERED)
    .execute();
  const current = currentSeason(names, today);
  return current ? getSeasonById(db, current.id) : null;
}

function wholeSeason(db: Db) {
  return db
    .selectFrom("season")
    .select([...factColumns, "description", "description_html as descriptionHtml"]);
}

export async function isNumberTaken(db: Db, number: number, exceptId?: string): Promise<boolean> {
  const other = await db
    .selectFrom("season")
    .select("id")
    .where("number", "=", number)
    .executeTakeFirst();
  return other !== undefined && other.id !== exceptId;
}
