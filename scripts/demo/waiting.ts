/** What waits for somebody: applications, a waiting list, unanswered invitations and two drafts. */
import { inviteMany } from "#app/domain/accounts/commands/invite-people.server.ts";
import { createNote } from "#app/domain/notes/commands/create-note.server.ts";
import { noteTemplate } from "#app/markdown/note-template.ts";
import type { Act } from "#app/audit/act.ts";
import { scopeOf } from "#app/web/scope.server.ts";
import type { DemoPeople, DemoPerson } from "./people.ts";
import { enrol, type DemoSeason } from "./seasons.ts";
import { at, type Setting } from "./setting.ts";

const invitees = [
  ["Bodil Krag", "bodil.krag", "0751"],
  ["Yusuf Demir", "yusuf.demir", "0851"],
  ["Ane Petersen", "ane.petersen", "0101"],
  ["Torben Vad", "torben.vad", "0561"],
] as const;

export async function makeWaiting(
  setting: Setting,
  act: Act,
  running: DemoSeason,
  people: DemoPeople,
) {
  await enrol(setting, running, people.alumni.slice(0, 6), "applied");
  await enrol(setting, running, people.alumni.slice(6, 9), "waitlisted");
  await invite(setting, { ...act, now: at(setting, -6) });
  await draft(setting, act, people.leader, "Når de unge selv skriver dagsordenen", ["youth_voice"]);
  await draft(setting, act, people.facilitator, "Tre ting vi lærte af at holde op", [
    "co_creation",
  ]);
}

async function invite({ db }: Setting, act: Act) {
  const outcome = await inviteMany(db, act, {
    invitees: invitees.map(([name, account, municipalityCode]) => ({
      name, municipalityCode, email: `${account}@demo.example`, role: "member", language: "da", title: "",
    })), // prettier-ignore
    remind: false,
  });
  if (!outcome.ok) throw new Error(`The demonstration's invitations: ${outcome.reason}`);
}

async function draft(
  { db }: Setting,
  act: Act,
  author: DemoPerson,
  title: string,
  topics: string[],
) {
  const viewer = {
    id: author.id, name: author.name, email: author.email, role: "member", language: "da",
    municipalityCode: author.municipality, seenAt: null, sessionIdHash: "",
  } as const; // prettier-ignore
  const scope = await scopeOf(db, viewer);
  const outcome = await createNote(db, { ...act, actorId: author.id }, scope, {
    title, language: "da", body: noteTemplate("da"), topics, audience: "network",
    municipalityCode: author.municipality, seasonId: null, place: "", source: "", publish: false,
  }); // prettier-ignore
  if (!outcome.ok) throw new Error(`The demonstration's draft: ${outcome.reason}`);
}
