/** What partners did with their pairs: whether they met, what they promised, what they thought of it. */
import type { Insertable } from "kysely";
import { addDays } from "#app/calendar/danish-time.ts";
import type { MetAnswer, PairQuestionTable } from "#db/schema.ts";
import type { DemoPeople } from "./people.ts";
import type { DemoSeason } from "./seasons.ts";
import { at, inGroups, type Setting } from "./setting.ts";

interface DemoPair {
  id: string;
  score: number;
  people: string[];
}

/** `since` is when the pairs were published, in days from today. */
export async function makePartnership(
  setting: Setting,
  season: DemoSeason,
  since: number,
  people: DemoPeople,
) {
  const pairs = await pairsOf(setting, season);
  const lively = pairs.filter((pair) => !pair.people.includes(people.leader.id));
  const own = pairs.filter((pair) => pair.people.includes(people.leader.id));
  const over = season.endsIn < 0;
  await answer(setting, over ? pairs : lively, { since, over });
  const promising = setting.chance.some(lively, Math.round(lively.length * 0.4));
  // One in five still lacks a signature.
  for (const [index, pair] of promising.entries())
    await promise(setting, pair, since + 14, index % 5 > 0 ? pair.people : pair.people.slice(1));
  if (over) for (const pair of own) await promise(setting, pair, since + 9, pair.people);
  // In the running season the leader's peer has written first.
  if (!over)
    for (const pair of own) {
      const others = pair.people.filter((id) => id !== people.leader.id);
      await promise(setting, pair, -6, others, others);
    }
  const thoughtful = over ? [...promising.slice(0, 8), ...own] : promising.slice(0, 3);
  await reflect(setting, thoughtful, over ? season.endsIn : -3);
  if (!over) await wish(setting, setting.chance.some(lively, 3), people);
}

async function pairsOf({ db }: Setting, season: DemoSeason): Promise<DemoPair[]> {
  const rows = await db
    .selectFrom("pair_member")
    .innerJoin("pair", "pair.id", "pair_member.pair_id")
    .innerJoin("round", "round.id", "pair.round_id")
    .select(["pair.id", "pair.score", "pair_member.person_id as personId"])
    .where("round.season_id", "=", season.id)
    .orderBy("pair.position")
    .orderBy("pair_member.person_id")
    .execute();
  const pairs = new Map<string, DemoPair>();
  for (const { id, score, personId } of rows) {
    const pair = pairs.get(id) ?? { id, score, people: [] };
    pair.people.push(personId);
    pairs.set(id, pair);
  }
  return [...pairs.values()];
}

/** Who scores well meets a little oftener; some never answer. */
async function answer(
  { chance, ...setting }: Setting,
  pairs: DemoPair[],
  { since, over }: { since: number; over: boolean },
) {
  const best = pairs[0]?.score ?? 1;
  const rows: Insertable<PairQuestionTable>[] = [];
  for (const { id, score, people } of pairs) {
    const met = chance.happens((over ? 0.5 : 0.3) + (0.35 * score) / best);
    const shy: MetAnswer = over && chance.happens(0.4) ? "will_not" : "not_yet";
    for (const person_id of people) {
      const given = chance.happens(0.7) ? (met ? "yes" : shy) : null;
      const asked = at({ chance, ...setting }, since + 21, 8);
      rows.push({
        pair_id: id, person_id, occasion: "three_weeks", token_hash: null, asked_at: asked,
        expires_at: null, answer: given, answered_at: given ? asked : null,
      }); // prettier-ignore
    }
  }
  for (const group of inGroups(rows))
    await setting.db.insertInto("pair_question").values(group).execute();
}

async function promise(
  setting: Setting,
  pair: DemoPair,
  day: number,
  signers: string[],
  writers = pair.people,
) {
  const { db, chance, phrases, today } = setting;
  const [pair_id, when] = [pair.id, at(setting, day)];
  await db
    .insertInto("pact")
    .values({ pair_id, version: writers.length, changed_at: when })
    .execute();
  const promises = chance.some(phrases.promises, writers.length).map((text, index) => ({
    pair_id, person_id: writers[index]!, text, by_on: addDays(today, day + 30 + 7 * index),
  })); // prettier-ignore
  await db.insertInto("pact_promise").values(promises).execute();
  if (writers.length < pair.people.length) return;
  const signatures = signers.map((person_id) => ({
    pair_id, person_id, version: writers.length, signed_at: when,
  })); // prettier-ignore
  await db.insertInto("pact_signature").values(signatures).execute();
}

async function reflect(setting: Setting, pairs: DemoPair[], day: number) {
  const { db, chance, phrases } = setting;
  const rows = pairs.flatMap(({ id, people }) =>
    chance.some(phrases.reflections, people.length).map((text, index) => ({
      pair_id: id, person_id: people[index]!, text,
      shared: index === 0 ? (1 as const) : (0 as const), updated_at: at(setting, day),
    })),
  ); // prettier-ignore
  for (const group of inGroups(rows))
    await db.insertInto("pair_reflection").values(group).execute();
}

/** Two wait for the organiser, one has been dealt with. */
async function wish(setting: Setting, pairs: DemoPair[], { organiser }: DemoPeople) {
  const rows = pairs.map(({ id, people }, index) => ({
    pair_id: id, person_id: people[0]!, text: setting.phrases.wishes[index] ?? "",
    created_at: at(setting, -9 + index), settled_at: index === 0 ? at(setting, -7) : null,
    settled_by: index === 0 ? organiser.id : null,
  })); // prettier-ignore
  await setting.db.insertInto("peer_wish").values(rows).execute();
}
