/** Notes for measuring, in a made-up language whose words are used as often as words are. */
import type { Insertable } from "kysely";
import { addDays } from "#app/calendar/danish-time.ts";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { renderNote } from "#app/markdown/note-document.server.ts";
import { putSearchEntry } from "#app/search/index.server.ts";
import type { NoteTable } from "#db/schema.ts";
import type { Chance } from "../demo/chance.ts";
import { inGroups } from "../demo/setting.ts";
import type { FilledSeason, Maker } from "./fill.ts";

const FIRST =
  "borger by bud budget børne demokrati drifts erhvervs familie fritids frivillig fælles hverdags hjælpe idræts job klima kultur landsby leder lokal miljø nabo nat omsorgs pleje projekt råds samtale skole social sports sprog sundheds teknik trafik trivsels ungdoms velfærds ældre".split(
    " ",
  );
const LAST =
  "aftale arbejde besøg center dag dialog fond forening forløb forsøg gruppe hus indsats kontor konto kreds kurs leder liv løfte mål møde netværk ordning park plan prøve puls råd rum sag samarbejde skole spil sted støtte team tilbud uge vagt vej værksted".split(
    " ",
  );
const COMMON =
  "vi de som har med og til kommune borger møde samskabelse landsby skole plan leder år sammen nye".split(
    " ",
  );
/** A language of 1,800 words, used as words are: the first often, the last hardly ever. */
const WORDS = [...COMMON, ...FIRST.flatMap((first) => LAST.map((last) => first + last))];

const wordFrom = (chance: Chance) => WORDS[Math.floor(WORDS.length ** chance.next()) - 1]!;
const wordsFrom = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => wordFrom(chance)).join(" ");

export async function fillNotes(maker: Maker, count: number, seasons: FilledSeason[]) {
  const { db, newId, chance, today, codes } = maker;
  const bodies: Awaited<ReturnType<typeof bodyOf>>[] = [];
  for (let index = 0; index < 300; index += 1) bodies.push(await bodyOf(chance));
  let noteId = "";
  let publicNoteId = "";
  for (const group of inGroups(
    Array.from({ length: count }, (_, index) => index),
    500,
  )) {
    await db.transaction().execute(async (trx) => {
      for (const index of group) {
        const { body, html, text } = bodies[index % bodies.length]!;
        const audience = (["public", "network", "season"] as const)[index % 3]!;
        // Who writes for a season has a seat in it.
        const season = chance.pick(seasons);
        const at = `${addDays(today, -Math.floor((index * 1100) / count))}T09:00:00.000Z`;
        const row: Insertable<NoteTable> = {
          id: newId(), title: titleOf(chance), language: "da", body, body_html: html, html_version: 1,
          state: "published", audience, author_id: chance.pick(season.memberIds), municipality_code: chance.pick(codes),
          season_id: season.id, import_key: null, translation_key: null, version: 1,
          do_count: 2, dont_count: 1, excerpt: text.slice(0, 200),
          published_at: at, created_at: at, updated_at: at,
        }; // prettier-ignore
        if (audience === "public" && !publicNoteId) publicNoteId = row.id;
        if (audience === "network" && !noteId) noteId = row.id;
        await trx.insertInto("note").values(row).execute();
        const topics = chance
          .some(topicKeys, 3)
          .map((topic_key) => ({ note_id: row.id, topic_key, published_at: at }));
        await trx.insertInto("note_topic").values(topics).execute();
        await putSearchEntry(trx, {
          kind: "note", refId: row.id, title: row.title, body: text, audience,
          seasonId: audience === "season" ? row.season_id : null, language: "da", updatedAt: at,
        }); // prettier-ignore
      }
    });
  }
  return { noteId, publicNoteId };
}

const titleOf = (chance: Chance) => wordsFrom(chance, 4);

async function bodyOf(chance: Chance) {
  const sentence = () => `Vi prøvede ${wordsFrom(chance, 9)}.`;
  const list = (lines: number) => Array.from({ length: lines }, () => `- ${sentence()}`).join("\n");
  const body = `## Baggrund\n\n${sentence()} ${sentence()} ${sentence()}\n\n## Gør\n\n${list(2)}\n\n## Undgå\n\n${list(1)}\n\n## Hvad skete der\n\n${sentence()} ${sentence()}\n`;
  const rendered = await renderNote(body, "da");
  if (!rendered.ok) throw new Error(rendered.reason);
  return { body, html: rendered.html, text: rendered.text };
}
