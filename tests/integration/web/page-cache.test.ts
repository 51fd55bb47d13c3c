import { get } from "node:http";
import { beforeEach, describe, expect, it } from "vitest";
import { transact } from "#db/transaction.server.ts";
import { engines } from "#tests/support/database.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { useHub } from "#tests/support/hub.ts";

const CACHED = "/seasons";

describe.each(engines)("the page cache on %s", (engine) => {
  const hub = useHub(engine);

  beforeEach(() => makeSeason(hub().db, { title: "Hverdagen" }));

  const rename = (title: string, options?: { public: boolean }) =>
    transact(hub().db, (trx) => trx.updateTable("season").set({ title }).execute(), options);

  it("gives a visitor the same page again until something public is written", async () => {
    const visitor = hub().visitor();
    const first = await visitor.get(CACHED);
    expect(first.text).toContain("Hverdagen");
    await rename("Byen uden cache", { public: false });
    expect((await visitor.get(CACHED)).text).toBe(first.text);
    await rename("Det nye navn");
    expect((await visitor.get(CACHED)).text).toContain("Det nye navn");
  });

  it("answers 304 to a page that is still good, and a new page when it is not", async () => {
    const visitor = hub().visitor();
    const etag = (await visitor.get(CACHED)).headers.get("etag")!;
    expect((await visitor.get(CACHED, { "If-None-Match": etag })).status).toBe(304);
    await rename("Det nye navn");
    expect((await visitor.get(CACHED, { "If-None-Match": etag })).status).toBe(200);
  });

  it("never serves somebody signed in, nor keeps what they were shown", async () => {
    const member = await hub().as("member");
    const own = await member.get(CACHED);
    expect(own.headers.get("cache-control")).toBe("no-store");
    expect(own.headers.get("etag")).toBeNull();
    expect((await hub().visitor().get(CACHED)).text).not.toContain("/sign-out");
  });

  it("leaves a page's data alone: asked for its head first, the data still comes whole", async () => {
    const { id } = await makeNote(hub().db);
    const address = `${hub().url}/notes/${id}.data`;
    await fetch(address, { method: "HEAD" });
    const reply = await fetch(address);
    expect(reply.headers.get("etag")).toBeNull();
    expect((await reply.text()).length).toBeGreaterThan(100);
  });

  it("keeps the languages apart", async () => {
    const visitor = hub().visitor();
    const danish = await visitor.get(CACHED);
    const english = await visitor.get(`${CACHED}?lang=en`);
    await visitor.post("/language", { language: "en", back: "/" });
    const chosen = await visitor.get(CACHED);
    expect(danish.text).toContain('lang="da"');
    expect(english.text).toContain('<html lang="en"');
    expect(chosen.text).toContain('<html lang="en"');
  });

  it("sends what a proxy needs: an ETag, revalidation and what the page varies by", async () => {
    const { headers } = await hub().visitor().get(CACHED);
    expect(headers.get("cache-control")).toBe("public, no-cache");
    expect(headers.get("etag")).toMatch(/^"[\w-]{22}"$/);
    expect(headers.get("vary")).toBe("Accept-Encoding, Cookie");
    const names = [...(await rawHeaders(`${hub().url}${CACHED}`))];
    expect(names.indexOf("x-accel-expires"), "nginx 1.22 reads them in order").toBeGreaterThan(-1);
    expect(names.indexOf("x-accel-expires")).toBeLessThan(names.indexOf("cache-control"));
    expect(headers.get("content-security-policy")).toContain("script-src 'none'");
  });

  it("sends the same page compressed where that is asked for", async () => {
    const reply = await fetch(hub().url + CACHED, { headers: { "Accept-Encoding": "gzip" } });
    const again = await fetch(hub().url + CACHED, { headers: { "Accept-Encoding": "identity" } });
    expect(reply.headers.get("content-encoding")).toBe("gzip");
    expect(await reply.text()).toBe(await again.text());
  });
});

/** Names in the order in which they are sent, which fetch does not keep. */
function rawHeaders(url: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const asked = get(url, (reply) => {
      reply.resume();
      resolve(reply.rawHeaders.filter((_, place) => place % 2 === 0).map((n) => n.toLowerCase()));
    });
    asked.once("error", reject);
  });
}
