/** A talk with the peer as a file for the calendar, at a time that was suggested or chosen. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { addDays, isDay } from "#app/calendar/danish-time.ts";
import { peerCalendar } from "#app/domain/pairing/queries/peer-calendar.server.ts";
import { slotAt } from "#app/domain/pairing/rules/suggest-times.ts";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { findOwnPair } from "./find-pair.server.ts";

const MOST_DAYS_AHEAD = 183;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const pair = await findOwnPair({ context, params });
  const { name, email, id } = requireViewer(context);
  const { language, now, today } = context;
  const asked = new URL(request.url).searchParams;
  const [day, time] = [asked.get("day") ?? "", asked.get("time") ?? ""];
  const soon = isDay(day) && day >= today && day <= addDays(today, MOST_DAYS_AHEAD);
  const slot = soon ? slotAt(day, time) : null;
  if (!slot)
    return redirectWithFlash("/peer", { tone: "warning", key: "partnership:flash.badTime" });
  const { site } = actOf(context);
  const text = peerCalendar(pair, slot, { id, name, email, language }, { site, now });
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": `attachment; filename="peer-${day}.ics"`,
      "Cache-Control": "private, no-store",
    },
  });
}
