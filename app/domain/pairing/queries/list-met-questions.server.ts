/** Knows whom to ask today whether they met their partner, and what the mail says. */
import { danishDayBounds } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import type { Day, Language } from "#db/schema.ts";
import type { MetOccasion } from "../partnership.ts";
import { dueOn } from "../rules/met-occasions.ts";

export interface MetQuestion {
  pairId: string;
  personId: string;
  name: string;
  email: string;
  language: Language;
  season: number;
}

/** Who was asked, or has said yes already, is left alone. The first `limit` of those due. */
export async function listMetQuestions(
  db: Db,
  occasion: MetOccasion,
  today: Day,
  limit: number,
): Promise<MetQuestion[]> {
  const { threeWeeks, seasonEnd } = dueOn(today);
  const query = db
    .selectFrom("round")
    .innerJoin("season", "season.id", "round.season_id")
    .innerJoin("pair_member", "pair_member.round_id", "round.id")
    .innerJoin("person", "person.id", "pair_member.person_id")
    .select([
      "pair_member.pair_id as pairId",
      "person.id as personId",
      "person.name",
      "person.email",
      "person.language",
      "season.number as season",
    ]) // prettier-ignore
    .where("round.state", "in", ["published", "closed"])
    .where("round.set_size", "is", null)
    .where("person.state", "=", "active")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("pair_question as q")
            .select("q.person_id")
            .whereRef("q.pair_id", "=", "pair_member.pair_id")
            .whereRef("q.person_id", "=", "person.id")
            .where((or) =>
              or.or([
                or("q.answer", "=", "yes"),
                or.and([or("q.occasion", "=", occasion), or("q.asked_at", "is not", null)]),
              ]),
            ),
        ),
      ),
    )
    .orderBy("pair_member.pair_id")
    .orderBy("person.id")
    .limit(limit);
  if (occasion === "three_weeks") {
    const [first, last] = threeWeeks.published;
    return query
      .where("round.published_at", ">=", danishDayBounds(first).from)
      .where("round.published_at", "<", danishDayBounds(last).before)
      .where("season.ends_on", ">", today)
      .execute();
  }
  const [first, last] = seasonEnd.ends;
  return query
    .where("season.ends_on", ">=", first)
    .where("season.ends_on", "<=", last)
    .where("round.published_at", "<", danishDayBounds(seasonEnd.publishedBy).before)
    .execute();
}

/** The others of each pair, by name. */
export async function listPartnerNames(
  db: Db,
  pairIds: readonly string[],
): Promise<{ pairId: string; personId: string; name: string }[]> {
  return db
    .selectFrom("pair_member")
    .innerJoin("person", "person.id", "pair_member.person_id")
    .select(["pair_member.pair_id as pairId", "person.id as personId", "person.name"])
    .where("pair_member.pair_id", "in", ["", ...pairIds])
    .orderBy("person.sort_key")
    .execute();
}
