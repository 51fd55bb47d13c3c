/** Reads what the minutes are written on; only for whoever runs the meeting, and once it has begun. */
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import { minutesTemplate } from "#app/domain/meetings/rules/minutes-template.ts";
import { mayHaveMinutes } from "#app/domain/meetings/rules/phase.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";

export async function readMinuted({ db, scope, now }: HubContext, id: string) {
  const meeting = await getMeeting(db, scope, id);
  if (!meeting?.rights.writeMinutes) throw notFound();
  if (!mayHaveMinutes(meeting, now))
    throw redirectWithFlash(`/meetings/${id}`, { tone: "info", key: "meetings:flash.tooEarly" });
  return meeting;
}

export async function readMinutesPage(context: HubContext, id: string) {
  const { minutes, title: name, season, agenda } = await readMinuted(context, id);
  const t = translator(context.language, "meetings");
  return {
    title: t("minutes.of", { title: name }),
    id,
    name,
    seasonNumber: season?.number ?? null,
    /** Approved minutes are read until somebody opens them. */
    approvedHtml: minutes?.state === "approved" ? minutes.html : null,
    version: minutes?.version ?? 0,
    text: minutes?.text ?? minutesTemplate(agenda, templateWords(t)),
  };
}

function templateWords(t: ReturnType<typeof translator<"meetings">>) {
  return {
    decisions: t("minutes.template.decisions"),
    decisionLine: t("minutes.template.decisionLine"),
    next: t("minutes.template.next"),
  };
}

export type MinutesPage = Awaited<ReturnType<typeof readMinutesPage>>;
