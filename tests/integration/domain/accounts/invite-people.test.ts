import { describe, expect, it } from "vitest";
import { acceptInvitation } from "#app/domain/accounts/commands/accept-invitation.server.ts";
import {
  remindInvited,
  withdrawInvitation,
} from "#app/domain/accounts/commands/follow-up-invitation.server.ts";
import { inviteMany, invitePerson } from "#app/domain/accounts/commands/invite-people.server.ts";
import type { Invitee } from "#app/domain/accounts/rules/invitation-rows.ts";
import { searchEntries } from "#app/search/search.server.ts";
import {
  actBy,
  daysLater,
  mailsTo,
  minutesLater,
  morning,
  newestLink,
} from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

const email = "aase@x.example";
const aase: Invitee = {
  name: "Åse Øst", email, municipalityCode: "0766", role: "member", language: "da", title: "Chef",
}; // prettier-ignore
const password = "langsom havn 94";

describe.each(engines)("invitations on %s", (engine) => {
  const db = useDatabase(engine);
  const byOrganiser = async () => {
    const organiser = await makePerson(db(), { role: "organiser", name: "Ole Arrangør" });
    return (now = morning) => actBy(organiser.id, now);
  };
  const personAt = (address: string) =>
    db()
      .selectFrom("person")
      .selectAll()
      .where("email_key", "=", address.toLowerCase())
      .executeTakeFirst();

  it("are mailed with the inviter's name, and recorded", async () => {
    const act = await byOrganiser();
    const outcome = await invitePerson(db(), act(), aase);
    expect(outcome.ok).toBe(true);
    const [mail] = await mailsTo(db(), email);
    expect(mail!.text).toContain("Ole Arrangør inviterer dig med i Netværket");
    expect(await personAt(email)).toMatchObject({ state: "invited", password_hash: null });
    const audit = await db().selectFrom("audit").select(["act", "details"]).execute();
    expect(audit).toEqual([{ act: "person.invited", details: '{"role":"member"}' }]);
  });

  it("let somebody in with a name and a password, in the language they read, once", async () => {
    const act = await byOrganiser();
    await invitePerson(db(), act(), aase);
    const { secret } = await newestLink(db(), email);
    const input = { secret, name: "Åse Østergård", password, language: "en" as const };
    const accept = () => acceptInvitation(db(), actBy(null, daysLater(13)), input);
    const outcomes = await Promise.all([accept(), accept(), accept()]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(await personAt(email)).toMatchObject({
      name: "Åse Østergård",
      state: "active",
      language: "en",
      title: "Chef",
    });
    expect((await personAt(email))!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const found = await searchEntries(db(), { who: "member", seasonIds: [] }, "Østergård", {
      limit: 5,
    });
    expect(found.hits.map((hit) => hit.title)).toEqual(["Åse Østergård"]);
  });

  it("end after fourteen days, and refuse passwords that are easy to guess", async () => {
    const act = await byOrganiser();
    await invitePerson(db(), act(), aase);
    const { secret } = await newestLink(db(), email);
    const accept = (typed: string, now: string) =>
      acceptInvitation(db(), actBy(null, now), {
        secret,
        name: "Åse Øst",
        password: typed,
        language: "da",
      });
    expect(await accept(password, daysLater(14))).toEqual({ ok: false, reason: "expired" });
    expect(await accept("åse øst 123456", morning)).toMatchObject({ problem: "personal" });
    expect(await accept("password1234", morning)).toMatchObject({ problem: "common" });
    expect((await accept(password, morning)).ok).toBe(true);
  });

  it("are sent once, however often they are asked for and at the same moment", async () => {
    const act = await byOrganiser();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () =>
        invitePerson(db(), act(), { ...aase, email: "AASE@x.example" }),
      ),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ reason: "just_invited" });
    expect(await mailsTo(db(), "AASE@x.example")).toHaveLength(1);
  });

  it("of a list change nothing the second time, and remind the silent only where asked", async () => {
    const act = await byOrganiser();
    await makePerson(db(), { email: "member@x.example" });
    const invitees = [
      aase,
      { ...aase, email: "bo@x.example" },
      { ...aase, email: "member@x.example" },
    ];
    const send = (remind: boolean, now: string) => inviteMany(db(), act(now), { invitees, remind });
    expect(await send(true, morning)).toEqual({ ok: true, invited: 2, reminded: 0 });
    expect(await send(true, minutesLater(5))).toEqual({ ok: true, invited: 0, reminded: 0 });
    expect(await send(false, daysLater(2))).toEqual({ ok: true, invited: 0, reminded: 0 });
    expect(await mailsTo(db(), email)).toHaveLength(1);
    expect(await send(true, daysLater(2))).toEqual({ ok: true, invited: 0, reminded: 2 });
    expect(await mailsTo(db(), email)).toHaveLength(2);
    expect(await mailsTo(db(), "member@x.example")).toEqual([]);
  });

  it("give no role that is not the inviter's to give, and no place that is not there", async () => {
    const act = await byOrganiser();
    const administrator = { ...aase, role: "administrator" } as const;
    expect(await invitePerson(db(), act(), administrator)).toEqual({ ok: false, reason: "role" });
    const many = { invitees: [aase, administrator], remind: false };
    expect((await inviteMany(db(), act(), many)).ok).toBe(false);
    const nowhere = { ...aase, municipalityCode: "9999" };
    expect(await invitePerson(db(), act(), nowhere)).toMatchObject({ reason: "municipality" });
    expect(await personAt(email)).toBeUndefined();
    expect((await invitePerson(db(), actBy(null), administrator)).ok).toBe(true);
  });

  it("are sent again after ten minutes, and both links work", async () => {
    const act = await byOrganiser();
    const invited = await invitePerson(db(), act(), aase);
    const personId = invited.ok ? invited.personId : "";
    const first = await newestLink(db(), email);
    const remind = (now: string) => remindInvited(db(), act(now), { personId });
    expect(await remind(minutesLater(9))).toEqual({ ok: false, reason: "too_soon" });
    expect(await remind(minutesLater(10))).toEqual({ ok: true });
    const second = await newestLink(db(), email);
    expect(second.secret).not.toBe(first.secret);
    const input = { name: "Åse", password, language: "da" as const };
    const accept = (secret: string) =>
      acceptInvitation(db(), actBy(null, minutesLater(11)), { ...input, secret });
    expect((await accept(first.secret)).ok).toBe(true);
    expect((await accept(second.secret)).ok).toBe(false);
    expect(await remind(daysLater(1))).toEqual({ ok: false, reason: "not_invited" });
  });

  it("that are withdrawn leave nothing but the audit log, and a link that is dead", async () => {
    const act = await byOrganiser();
    const invited = await invitePerson(db(), act(), aase);
    const personId = invited.ok ? invited.personId : "";
    const { secret } = await newestLink(db(), email);
    await db().updateTable("outbox").set({ state: "sent" }).execute();
    await remindInvited(db(), act(daysLater(1)), { personId });
    expect(await withdrawInvitation(db(), act(daysLater(1)), { personId })).toEqual({ ok: true });
    expect(await personAt(email)).toBeUndefined();
    const mails = await db().selectFrom("outbox").select(["state", "person_id"]).execute();
    expect(mails).toEqual([{ state: "sent", person_id: null }]);
    const input = { secret, name: "Åse", password, language: "da" as const };
    expect((await acceptInvitation(db(), actBy(null), input)).ok).toBe(false);
    expect((await withdrawInvitation(db(), act(), { personId })).ok).toBe(false);
    const member = await makePerson(db(), {});
    const outcome = await withdrawInvitation(db(), act(), { personId: member.id });
    expect(outcome).toEqual({ ok: false, reason: "not_invited" });
  });
});
