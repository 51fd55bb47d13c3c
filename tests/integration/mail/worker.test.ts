import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAX_TRIES } from "#app/mail/backoff.ts";
import { CLAIM_MS, claimDueMails, markSent } from "#app/mail/claim.server.ts";
import { retryMail } from "#app/mail/commands.server.ts";
import { getOutboxFigures } from "#app/mail/queries.server.ts";
import { createPost, startMailWorker, type Post } from "#app/mail/worker.server.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { startMailServer, type MailServer } from "#tests/support/mail-server.ts";

const FROM = "Læringsnetværket <netvaerk@hub.example.dk>";
const silent = { info() {}, warn() {}, error() {} };
const act = {
  actorId: null,
  now: "2026-11-21T10:00:00.000Z",
  site: { name: "", address: "https://hub.example.dk" },
};

describe.each(engines)("the mail worker on %s", (engine) => {
  const db = useDatabase(engine);
  let server: MailServer;
  let now: Date;
  let post: Post;

  beforeEach(async () => {
    server = await startMailServer();
    now = new Date("2026-11-21T10:00:00.000Z");
    post = createPost({ db: db(), smtpUrl: server.url, from: FROM, log: silent, clock: () => now });
  });
  afterEach(async () => {
    post.close();
    await server.close();
  });

  it("sends text and HTML in Danish, with letters, link and Message-ID whole", async () => {
    const id = await makeMail(db());
    await post.sendDue();
    const [mail] = server.received;
    expect(mail!.from).toBe("netvaerk@hub.example.dk");
    expect(mail!.to).toEqual(["anne.baek@example.dk"]);
    expect(mail!.parsed.from?.text).toBe('"Læringsnetværket" <netvaerk@hub.example.dk>');
    expect(mail!.parsed.subject).toBe("Møde i Ærøskøbing på fredag");
    expect(mail!.parsed.text).toContain("Vi ses på Ærø.");
    expect(mail!.parsed.text).toContain("https://hub.example.dk/meetings/1");
    expect(mail!.parsed.html).toContain('<html lang="da">');
    expect(mail!.parsed.html).toContain('<a href="https://hub.example.dk/meetings/1">');
    expect(mail!.parsed.messageId).toBe(`<${id}@hub.example.dk>`);
    expect(mail!.parsed.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail!.parsed.headers.get("content-language")).toBe("da");
    expect(mail!.parsed.attachments).toEqual([]);
    expect((await stateOf(db(), id)).state).toBe("sent");
  });

  it("sends in English, and carries nothing that tells whether the mail was read", async () => {
    await makeMail(db(), { language: "en", subject: "See you", greeting: "Dear Anne" });
    await post.sendDue();
    const [mail] = server.received;
    expect(mail!.parsed.html).toContain('<html lang="en">');
    expect(mail!.parsed.text).toMatch(/^Dear Anne/);
    expect(mail!.raw).not.toMatch(/<img|http:\/\/|utm_|pixel/i);
  });

  it.each(["REQUEST", "CANCEL"] as const)(
    "sends an invitation whose parts both say %s",
    async (method) => {
      const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hub//da", `METHOD:${method}`,
      "BEGIN:VEVENT", "UID:1@hub", "DTSTAMP:20261121T100000Z", "DTSTART:20261123T130000Z",
      "SUMMARY:Møde på Ærø", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n"); // prettier-ignore
      await makeMail(db(), { calendar: { text, method } });
      await post.sendDue();
      const { raw, parsed } = server.received[0]!;
      expect(raw).toMatch(
        new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${method}`, "i"),
      );
      expect(raw).toMatch(/multipart\/alternative/);
      const calendars = parsed.attachments.map((one) => one.content.toString("utf8"));
      expect(calendars.length).toBeGreaterThan(0);
      for (const calendar of calendars) expect(calendar).toContain(`METHOD:${method}`);
      expect(calendars[0]).toContain("SUMMARY:Møde på Ærø");
    },
  );

  it("asks again later when the server says later, each time later, and then gives up", async () => {
    const id = await makeMail(db());
    server.answer = { code: 451, text: "Try again later", when: "recipient" };
    const waits: number[] = [];
    for (let tries = 1; tries < MAX_TRIES; tries += 1) {
      await post.sendDue();
      const row = await stateOf(db(), id);
      expect([row.state, row.attempts]).toEqual(["queued", tries]);
      waits.push(Date.parse(row.next_at) - now.getTime());
      await post.sendDue();
      expect((await stateOf(db(), id)).attempts).toBe(tries);
      now = new Date(row.next_at);
    }
    expect(waits[0]).toBeGreaterThanOrEqual(22_500);
    expect(waits[0]).toBeLessThanOrEqual(37_500);
    expect(waits[6]!).toBeGreaterThan(waits[0]! * 30);
    await post.sendDue();
    const row = await stateOf(db(), id);
    expect(row.state).toBe("failed");
    expect(row.last_error).toContain("451");
    expect(server.received).toEqual([]);
  });

  it("gives up at once where the receiver is refused, and sends after somebody asks again", async () => {
    const id = await makeMail(db());
    server.answer = { code: 550, text: "No such user", when: "recipient" };
    await post.sendDue();
    expect((await stateOf(db(), id)).state).toBe("failed");
    server.answer = undefined;
    expect(await retryMail(db(), { ...act, now: now.toISOString() }, { mailId: id })).toEqual({
      ok: true,
    });
    expect(await retryMail(db(), act, { mailId: id })).toEqual({ ok: false, reason: "not_failed" });
    await post.sendDue();
    expect((await stateOf(db(), id)).state).toBe("sent");
    const acts = await db().selectFrom("audit").select(["act", "subject_id"]).execute();
    expect(acts).toEqual([{ act: "mail.retried", subject_id: id }]);
  });

  it("waits for a server that is away without counting against the mail", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => makeMail(db())));
    await server.close();
    const waits: number[] = [];
    for (let outage = 0; outage < 4; outage += 1) {
      waits.push(await post.sendDue());
      now = new Date(now.getTime() + waits.at(-1)!);
    }
    expect(waits[3]!).toBeGreaterThan(waits[0]! * 3);
    for (const id of ids)
      expect(await stateOf(db(), id)).toMatchObject({ state: "queued", attempts: 0 });
    server = await startMailServer(server.port);
    while ((await post.sendDue()) === 0);
    expect(server.received).toHaveLength(3);
    expect(await getOutboxFigures(db())).toMatchObject({ queued: 0, sent: 3, failed: 0 });
  });

  it("gives a mail up that waited five days for a server that never came", async () => {
    const id = await makeMail(db());
    await server.close();
    now = new Date(now.getTime() + 6 * 24 * 3_600_000);
    await post.sendDue();
    expect((await stateOf(db(), id)).state).toBe("failed");
    server = await startMailServer();
  });

  it("takes over what a killed worker held, and only when its time is out", async () => {
    const id = await makeMail(db());
    const [held] = await claimDueMails(db(), now, 5);
    await post.sendDue();
    expect(server.received).toEqual([]);
    now = new Date(now.getTime() + CLAIM_MS);
    await post.sendDue();
    expect(server.received).toHaveLength(1);
    await db().updateTable("outbox").set({ state: "queued" }).execute();
    await markSent(db(), held!, now.toISOString());
    expect((await stateOf(db(), id)).state, "the late worker's word counts no more").toBe("queued");
  });

  it("is stopped without leaving a mail half sent", async () => {
    for (let mail = 0; mail < 30; mail += 1) await makeMail(db());
    const worker = startMailWorker({ db: db(), smtpUrl: server.url, from: FROM, log: silent });
    while (server.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await worker.stop();
    const figures = await getOutboxFigures(db());
    expect(figures.sending).toBe(0);
    expect(figures.sent).toBe(server.received.length);
  });

  it("sends each of 200 mails once, whoever of several workers takes it", async () => {
    for (let mail = 0; mail < 200; mail += 1)
      await makeMail(db(), { to: `leder${mail}@example.dk` });
    const own = Array.from({ length: 3 }, () => openDatabase(db.current().location));
    const workers = own.map((handle) =>
      startMailWorker({ db: handle, smtpUrl: server.url, from: FROM, log: silent }),
    );
    while ((await getOutboxFigures(db())).sent < 200)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(workers.map((worker) => worker.stop()));
    await Promise.all(own.map((handle) => handle.destroy()));
    const receivers = server.received.map((mail) => mail.to[0]);
    expect(receivers).toHaveLength(200);
    expect(new Set(receivers).size).toBe(200);
  });
});

async function stateOf(db: Db, id: string) {
  return db
    .selectFrom("outbox")
    .select(["state", "attempts", "next_at", "last_error"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}
