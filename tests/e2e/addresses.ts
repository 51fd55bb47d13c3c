/** An address of every page, in the demonstration, and who goes there. */
import { linkExpiry } from "#app/domain/pairing/rules/met-occasions.ts";
import { newMetSecret } from "#app/domain/pairing/secrets/met-link.server.ts";
import type { Db } from "#db/client.server.ts";
import type { DemoPeople } from "#scripts/demo/people.ts";

export type Who = "visitor" | "leader" | "organiser" | "administrator" | "facilitator";

export interface Address {
  /** Id in app/access.ts. */
  route: string;
  path: string;
  who: Who;
}

const absent = "01900000-0000-7000-8000-000000000000";

export async function addressesIn(db: Db, people: DemoPeople, now: string): Promise<Address[]> {
  const next = await firstMeeting(db, ">", now);
  const held = await firstMeeting(db, "<", now);
  const own = await draftOf(db, people.leader.id);
  const note = await noteOf(db, "network");
  const open = await noteOf(db, "public");
  const pair = await pairOf(db, people.leader.id);
  const someone = people.leaders[5]!.id;
  const all = (who: Who, routes: Record<string, string | string[]>) =>
    Object.entries(routes).flatMap(([route, paths]) =>
      [paths].flat().map((path): Address => ({ route, path, who })),
    );
  return [
    ...all("visitor", {
      home: "/",
      search: ["/search", "/search?q=samskabelse", "/search?q=zzzzqqq"],
      "not-found": "/findes-ikke",
      "municipalities/list": ["/municipalities", "/municipalities?region=nordjylland"],
      "municipalities/show": ["/municipalities/hedensted", "/municipalities/laesoe"],
      "accounts/sign-in": "/sign-in",
      "accounts/sign-in-mail": "/sign-in/mail",
      "accounts/sign-in-code": "/sign-in/code",
      "accounts/sign-in-link": "/sign-in/link/findes-ikke",
      "accounts/password-forgotten": "/password/forgotten",
      "accounts/password-reset": "/password/reset/findes-ikke",
      "accounts/invitation": "/invitation/findes-ikke",
      "accounts/first-administrator": "/first-administrator/findes-ikke",
      "accounts/confirm-email": "/account/email/findes-ikke",
      "pairing/met": [`/met/${await metSecret(db, now)}`, "/met/findes-ikke"],
      "seasons/list": "/seasons",
      "seasons/show": ["/seasons/4", "/seasons/1"],
      "meetings/list": ["/meetings", "/meetings?period=past"],
      "meetings/show": `/meetings/${next}`,
      "notes/list": ["/notes", "/notes?topic=co_creation", "/notes?q=zzzzqqq"],
      "notes/show": `/notes/${open}`,
      "pages/about": "/about",
      "pages/privacy": "/privacy",
      "pages/contact": "/contact",
      "pages/accessibility": "/accessibility",
      "operations/demo-mails": "/demo/mail",
      "operations/demo-mail": `/demo/mail/${(await anyMail(db)) ?? absent}`,
    }),
    ...all("leader", {
      home: "/",
      search: "/search?q=borger",
      "accounts/profile": "/account",
      "accounts/change-email": "/account/email",
      "accounts/change-password": "/account/password",
      "accounts/sessions": "/account/sessions",
      "privacy/own-data": "/account/data",
      "privacy/delete-account": "/account/delete",
      "accounts/people": ["/people", "/people?q=zzzzqqq"],
      "accounts/person": `/people/${someone}`,
      "seasons/show": "/seasons/4",
      "seasons/roster": "/seasons/4/roster",
      "seasons/apply": "/seasons/4/apply",
      "seasons/withdraw": "/seasons/4/withdraw",
      "meetings/list": "/meetings",
      "meetings/show": [`/meetings/${next}`, `/meetings/${held}`],
      "meetings/attendees": `/meetings/${next}/attendees`,
      "notes/list": "/notes",
      "notes/show": `/notes/${note}`,
      "notes/new": "/notes/new",
      "notes/mine": "/notes/mine",
      "notes/edit": `/notes/${own}/edit`,
      "notes/delete": `/notes/${own}/delete`,
      "notes/versions": `/notes/${own}/versions`,
      "notes/version": `/notes/${own}/versions/1`,
      "pairing/peer": "/peer",
      "pairing/pact": `/peer/${pair}/pact`,
      "pairing/reflection": `/peer/${pair}/reflection`,
      "pairing/pairs": "/seasons/3/pairs",
      "not-found": "/people/invite",
    }),
    ...all("facilitator", { "meetings/minutes": `/meetings/${held}/minutes` }),
    ...all("organiser", {
      home: "/",
      "accounts/invite": "/people/invite",
      "accounts/import-people": "/people/import",
      "accounts/people": "/people",
      "accounts/person": `/people/${someone}`,
      "accounts/edit-person": `/people/${someone}/edit`,
      "privacy/delete-account": "/account/delete",
      "seasons/new": "/seasons/new",
      "seasons/edit": "/seasons/4/edit",
      "seasons/state": "/seasons/4/state",
      "seasons/enrolments": "/seasons/4/enrolments",
      "seasons/decide": "/seasons/4/enrolments/decide",
      "meetings/new": "/meetings/new",
      "meetings/edit": `/meetings/${next}/edit`,
      "meetings/cancel": `/meetings/${next}/cancel`,
      "meetings/attendees": `/meetings/${held}/attendees`,
      "meetings/minutes": `/meetings/${held}/minutes`,
      "pairing/rounds": "/seasons/4/rounds",
      "pairing/round": ["/seasons/4/rounds/2", "/seasons/3/rounds/1"],
      "pairing/publish": "/seasons/4/rounds/2/publish",
      "pairing/wishes": ["/seasons/4/wishes", "/seasons/1/wishes"],
      "pairing/outcomes": ["/seasons/3/outcomes", "/seasons/4/outcomes", "/seasons/1/outcomes"],
      "pairing/change": [
        `/seasons/4/rounds/2/change?kind=part&first=${people.leaders[0]!.id}&second=${someone}`,
        `/seasons/4/rounds/2/change?kind=join&first=${people.leaders[1]!.id}&second=${someone}`,
      ],
      "pairing/withdraw": "/seasons/4/rounds/1/withdraw",
      "pairing/repair": "/seasons/4/rounds/1/repair",
      "pairing/compare": "/seasons/4/rounds/2/compare?run=1",
      "pairing/scores": ["/administration/scores", "/administration/scores?version=1"],
      "operations/administration": "/administration",
    }),
    ...all("administrator", {
      "operations/audit": "/administration/audit",
      "privacy/delete-person": [
        `/people/${someone}/delete`,
        `/people/${people.alumni[0]!.id}/delete`,
      ],
    }),
  ];
}

async function firstMeeting(db: Db, side: ">" | "<", now: string): Promise<string> {
  const meeting = await db
    .selectFrom("meeting")
    .select("id")
    .where("starts_at", side, now)
    .orderBy("starts_at", side === ">" ? "asc" : "desc")
    .executeTakeFirstOrThrow();
  return meeting.id;
}

async function draftOf(db: Db, personId: string): Promise<string> {
  const note = await db
    .selectFrom("note")
    .select("id")
    .where("author_id", "=", personId)
    .executeTakeFirst();
  return note?.id ?? absent;
}

async function noteOf(db: Db, audience: "network" | "public"): Promise<string> {
  const notes = db.selectFrom("note").select("id").where("state", "=", "published");
  const note = await notes
    .where("audience", "=", audience)
    .orderBy("published_at", "desc")
    .executeTakeFirstOrThrow();
  return note.id;
}

/** The newest, in a published round. */
async function pairOf(db: Db, personId: string): Promise<string> {
  const pair = await db
    .selectFrom("pair_member")
    .innerJoin("round", "round.id", "pair_member.round_id")
    .select("pair_member.pair_id as id")
    .where("pair_member.person_id", "=", personId)
    .where("round.published_at", "is not", null)
    .orderBy("round.published_at", "desc")
    .executeTakeFirst();
  return pair?.id ?? absent;
}

/** Of a link as a mail brings it: the demonstration's own are spent. */
async function metSecret(db: Db, now: string): Promise<string> {
  const { secret, hash } = newMetSecret();
  const asked = db.selectFrom("pair_question").select(["pair_id", "person_id"]).limit(1);
  const { pair_id, person_id } = await asked.executeTakeFirstOrThrow();
  await db
    .updateTable("pair_question")
    .set({ token_hash: hash, expires_at: linkExpiry(now), answer: null, answered_at: null })
    .where("pair_id", "=", pair_id)
    .where("person_id", "=", person_id)
    .execute();
  return secret;
}

async function anyMail(db: Db): Promise<string | undefined> {
  return (await db.selectFrom("outbox").select("id").executeTakeFirst())?.id;
}
