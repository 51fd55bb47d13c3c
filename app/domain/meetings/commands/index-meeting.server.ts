/**
 * Knows how a meeting is found: its programme by everybody, its agenda by whoever is signed in, its
 * approved minutes by those it is for. An entry each, so that no hit shows what its reader may not see.
 */
import { putSearchEntry, removeSearchEntry } from "#app/search/index.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { Audience, Instant } from "#db/schema.ts";
import { listAgenda } from "../queries/get-meeting.server.ts";
import { holdMeeting, type HeldMeeting } from "./hold-meeting.server.ts";

/** `descriptionText` without marks. A draft season's meetings are kept to its members: there are none. */
export async function indexMeeting(
  trx: Trx,
  meetingId: string,
  descriptionText: string,
  now: Instant,
): Promise<void> {
  const meeting = await holdMeeting(trx, meetingId);
  if (!meeting) return;
  const agenda = await listAgenda(trx, meetingId);
  const items = agenda.map((item) => [item.title, item.speaker].filter(Boolean).join(", "));
  await put(trx, meeting, "", "public", [meeting.hostName ?? ""], now);
  await put(trx, meeting, "#agenda", "network", [meeting.place, descriptionText, ...items], now);
}

/** Null takes them out again. */
export async function indexMinutes(
  trx: Trx,
  meeting: HeldMeeting,
  text: string | null,
  now: Instant,
): Promise<void> {
  if (text === null) return removeSearchEntry(trx, "meeting", `${meeting.id}#minutes`);
  const audience = meeting.season_id === null ? "network" : "season";
  await put(trx, meeting, "#minutes", audience, [text], now);
}

async function put(
  trx: Trx,
  meeting: HeldMeeting,
  part: string,
  audience: Audience,
  blocks: string[],
  now: Instant,
): Promise<void> {
  await putSearchEntry(trx, {
    kind: "meeting",
    refId: `${meeting.id}${part}`,
    title: meeting.title,
    body: blocks.filter(Boolean).join("\n"),
    audience: meeting.seasonState === "draft" ? "season" : audience,
    seasonId: meeting.season_id,
    updatedAt: now,
  });
}
