import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { noteFields } from "#tests/support/factories/note-input.ts";
import { useHub } from "#tests/support/hub.ts";
import { pageDangers } from "#tests/support/page-dangers.ts";

const attacks = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'><svg/onload=alert(1)>`,
  `</textarea><script>alert(1)</script>`,
  `</title><script>alert(1)</script>`,
  `</script><script>alert(1)</script>`,
  `<!--<script>alert(1)</script>-->`,
  `[x](javascript:alert(1))`,
  `[x](JaVaScRiPt&colon;alert(1))`,
  `![x](data:text/html,<script>alert(1)</script>)`,
  `<javascript:alert(1)>`,
  `[x]: javascript:alert(1)\n\n[x]`,
  `<a href="javascript:alert(1)">x</a>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>`,
  `\u2028</script><script>alert(1)</script>`,
  "```html\n</code></pre><script>alert(1)</script>\n```",
  `## Gør\n\n- "><img src=x onerror=alert(1)>\n- [x](javascript:alert(1) "onmouseover=alert(1)")`,
];

it("the control: a page that repeats an attack as it came is told from a harmless one", () => {
  const dangers = attacks.slice(0, 6).map((attack) => pageDangers(`<p>${attack}</p>`));
  for (const found of dangers) expect(found).not.toEqual([]);
  expect(pageDangers(`<p><a href="/notes">&lt;script&gt;</a></p>`)).toEqual([]);
});

describe.each(engines)("Scripts written into a note on %s", (engine) => {
  const hub = useHub(engine);

  it("come out harmless through every field on every page", async () => {
    const writer = await hub().as("member");
    const organiser = await hub().as("organiser");
    for (const attack of attacks) {
      const hostile = noteFields({
        title: attack.slice(0, 150), body: attack, place: attack.slice(0, 120), source: attack,
        audience: "public", intent: "publish",
      }); // prettier-ignore
      const preview = await writer.post("/notes/new", { ...hostile, intent: "preview" });
      const refused = await writer.post("/notes/new", {
        ...hostile, topics: [attack, "x"], seasonId: attack, municipalityCode: attack, language: attack,
        audience: attack, version: attack, translates: attack,
      }); // prettier-ignore
      expect(refused.status).toBe(422);
      const saved = await writer.post("/notes/new", hostile);
      const path = saved.location!;
      expect(path).toMatch(/^\/notes\/[0-9a-f-]{36}$/);
      const conflict = await organiser.post(`${path}/edit`, {
        ...hostile,
        body: `${attack} 2`,
        version: "99",
      });
      expect(conflict.status).toBe(409);
      const change = { ...hostile, body: `${attack} og mere`, version: "1", intent: "save" };
      expect((await writer.post(`${path}/edit`, change)).status).toBe(303);
      const pages = [preview, refused, conflict];
      for (const page of [
        "",
        "/edit",
        "/delete",
        "/versions",
        "/versions/1",
        "/versions/1?restore=1",
      ])
        pages.push(await writer.get(path + page));
      pages.push(await hub().visitor().get(path), await hub().visitor().get("/notes"));
      const query = encodeURIComponent(attack);
      pages.push(await hub().visitor().get(`/notes?q=${query}&topic=${query}&after=${query}`));
      pages.push(
        await writer.get("/notes/mine"),
        await writer.get(`/notes/new?translates=${query}`),
      );
      for (const page of pages) expect(pageDangers(page.text)).toEqual([]);
      await hub().db.deleteFrom("note").execute();
    }
  }, 120_000);
});
