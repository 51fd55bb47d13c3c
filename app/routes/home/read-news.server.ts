/** Reads what is new to somebody since an instant: notes, meetings, minutes and a new peer, as rows. */
import { listMeetingNews } from "#app/domain/meetings/queries/list-meeting-news.server.ts";
import type { OwnPair } from "#app/domain/pairing/pair.ts";
import { listNewNotes, type NewNote } from "#app/domain/notes/queries/list-new-notes.server.ts";
import type { HubContext } from "#app/web/context.ts";
import type { Instant } from "#db/schema.ts";

const MOST = 8;

export interface NewsRow {
  kind: "note" | "announced" | "cancelled" | "minutes" | "peer";
  to: string;
  /** A peer's name, else a title. */
  title: string;
  lang: string | null;
  /** When it became news. */
  at: Instant;
  /** When a meeting begins. */
  startsAt: Instant | null;
  municipality: NewNote["municipality"];
  place: string;
}

export interface News {
  rows: NewsRow[];
  /** True where there is more than is shown. */
  more: boolean;
}

const none = { lang: null, startsAt: null, municipality: null, place: "" };

export async function readNews(
  { db, scope, now, language }: HubContext,
  since: Instant,
  pair: OwnPair | null,
): Promise<News> {
  const [notes, meetings] = await Promise.all([
    listNewNotes(db, scope, { since, limit: MOST + 1, language }),
    listMeetingNews(db, scope, { since, now, limit: MOST + 1 }),
  ]);
  const rows: NewsRow[] = [
    ...(pair && pair.round.publishedAt > since ? [peerRow(pair)] : []),
    ...meetings.map(({ kind, id, title, startsAt, at }) => ({
      ...none, kind, to: `/meetings/${id}`, title, at, startsAt,
    })),
    ...notes.map(({ id, title, language: lang, publishedAt, municipality, place }) => ({
      ...none, kind: "note" as const, to: `/notes/${id}`, title, lang, at: publishedAt, municipality, place,
    })),
  ]; // prettier-ignore
  rows.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { rows: rows.slice(0, MOST), more: rows.length > MOST };
}

function peerRow({ peers, round }: OwnPair): NewsRow {
  const title = peers.map((peer) => peer.name).join(", ");
  const municipality = peers[0]?.municipality ?? null;
  return { ...none, kind: "peer", to: "/peer", title, at: round.publishedAt, municipality };
}
