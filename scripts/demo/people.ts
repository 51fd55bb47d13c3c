/** 200 leaders from 65 municipalities for the running season, 45 of earlier ones, and four to try. */
import type { Insertable } from "kysely";
import { roles, sectorKeys, topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { danishSortKey, toJson } from "#db/columns.server.ts";
import type { NetworkRole, PersonTable } from "#db/schema.ts";
import { at, inGroups, type Setting } from "./setting.ts";

export const LEADERS = 200;
export const MUNICIPALITIES = 65;
const ALUMNI = 45;

export interface DemoPerson {
  id: string;
  name: string;
  email: string;
  municipality: string;
  offers: string[];
  wants: string[];
  /** False for those of earlier seasons only. */
  current: boolean;
}

export interface DemoPeople {
  administrator: DemoPerson;
  organiser: DemoPerson;
  facilitator: DemoPerson;
  leader: DemoPerson;
  /** The facilitator and the leader are the first two. */
  leaders: DemoPerson[];
  alumni: DemoPerson[];
}

type Row = Insertable<PersonTable>;

export async function makePeople(setting: Setting, passwordHash: string): Promise<DemoPeople> {
  const { chance } = setting;
  const codes = await codesWithOdenseFirst(setting);
  const taking = [codes[0]!, ...chance.some(codes.slice(1), MUNICIPALITIES - 1)];
  const names = namesFor(setting);
  const made: { row: Row; person: DemoPerson }[] = [];
  const make = (municipality: string, facts: Partial<Row> & { current: boolean }) => {
    const { current, ...more } = facts;
    const one = makePerson(
      setting,
      more.name ?? names(),
      municipality,
      { password_hash: passwordHash, ...more },
      current,
    );
    made.push(one);
    return one.person;
  };
  const named = (name: string, account: string, role: NetworkRole, municipality: string) =>
    make(municipality, {
      name,
      role,
      current: role === "member",
      email: `${account}@demo.example`,
    });
  const administrator = named("Ingrid Vestergaard", "admin", "administrator", codes[0]!);
  const organiser = named("Mads Holmgaard", "organiser", "organiser", codes[0]!);
  const facilitator = named("Karen Lykke", "facilitator", "member", taking[1]!);
  const leader = named("Anna Bjerregaard", "leader", "member", taking[2]!);
  const leaders = [facilitator, leader];
  for (let i = 2; i < LEADERS; i += 1) {
    // Every municipality once, then the larger share to some, as in any network.
    const municipality = i < MUNICIPALITIES ? taking[i]! : chance.pick(taking);
    leaders.push(make(i === 2 ? taking[0]! : municipality, { current: true }));
  }
  const alumni = Array.from({ length: ALUMNI }, () =>
    make(chance.pick(taking), { current: false }),
  );
  await insert(setting, made);
  return { administrator, organiser, facilitator, leader, leaders, alumni };
}

/** Municipality codes in a fixed order, whatever the database's own. */
async function codesWithOdenseFirst({ db }: Setting): Promise<string[]> {
  const rows = await db.selectFrom("municipality").select("code").orderBy("code").execute();
  return ["0461", ...rows.map((row) => row.code).filter((code) => code !== "0461")];
}

function namesFor({ chance, phrases }: Setting): () => string {
  const used = new Set<string>();
  const first = [...phrases.first_names.women, ...phrases.first_names.men];
  return () => {
    for (;;) {
      const name = `${chance.pick(first)} ${chance.pick(phrases.last_names)}`;
      if (!used.has(name)) return (used.add(name), name);
    }
  };
}

function makePerson(
  setting: Setting,
  name: string,
  municipality: string,
  facts: Partial<Row>,
  current: boolean,
) {
  const { chance, phrases } = setting;
  const titled = roles.filter((role) => phrases.job_titles[role.key]);
  const role = chance.pick(chance.happens(0.7) ? titled.filter(({ level }) => level <= 3) : titled);
  const title = chance.pick(phrases.job_titles[role.key]!);
  const topics = chance.some(topicKeys, chance.between(4, 9));
  const split = chance.between(2, topics.length - 2);
  const id = setting.newId();
  const email = facts.email ?? `${mailboxOf(name)}@demo.example`;
  const joined = at(setting, -chance.between(90, current ? 400 : 1100));
  const row: Row = {
    id, name, email, sort_key: danishSortKey(name), email_key: email, state: "active", role: "member",
    municipality_code: municipality, title, role_key: role.key,
    sector_key: phrases.job_sectors[title] ?? chance.pick(sectorKeys),
    languages: toJson(chance.happens(0.8) ? ["da", "en"] : ["da"]),
    phone: chance.happens(0.6) ? `20 00 ${chance.between(10, 99)} ${chance.between(10, 99)}` : "",
    about: chance.happens(0.8) ? chance.pick(phrases.abouts) : "", demo: 1,
    password_hash: null, invited_at: joined, invited_by: null, activated_at: joined,
    seen_at: at(setting, -chance.between(2, 20)), created_at: joined, updated_at: joined, ...facts,
  }; // prettier-ignore
  const offers = topics.slice(0, split);
  const wants = topics.slice(split);
  return { row, person: { id, name, email, municipality, offers, wants, current } };
}

/** "Søren Ågård Bæk" writes from soeren.aagaard.baek@. */
function mailboxOf(name: string): string {
  const spelt = name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa");
  return spelt
    .normalize("NFD")
    .replace(/[^a-z ]/g, "")
    .trim()
    .replace(/ +/g, ".");
}

async function insert({ db }: Setting, made: { row: Row; person: DemoPerson }[]) {
  for (const group of inGroups(
    made.map((one) => one.row),
    30,
  )) {
    await db.insertInto("person").values(group).execute();
  }
  const topics = made.flatMap(({ person }) => [
    ...person.offers.map((topic_key) => ({
      person_id: person.id,
      topic_key,
      side: "offers" as const,
    })),
    ...person.wants.map((topic_key) => ({
      person_id: person.id,
      topic_key,
      side: "wants" as const,
    })),
  ]);
  for (const group of inGroups(topics)) await db.insertInto("person_topic").values(group).execute();
}
