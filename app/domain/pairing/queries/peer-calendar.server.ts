/** Knows a talk between partners as a calendar's entry: the same UID whoever of them downloads it. */
import type { Site } from "#app/audit/act.ts";
import { calendarFor } from "#app/calendar/calendar-file.server.ts";
import { formatNameWithin } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Instant, Language } from "#db/schema.ts";
import { firstQuestion } from "../explain.ts";
import type { OwnPair } from "../pair.ts";
import type { Slot } from "../rules/suggest-times.ts";

export interface PeerCalendarReader {
  id: string;
  name: string;
  email: string;
  language: Language;
}

export function peerCalendar(
  pair: OwnPair,
  slot: Slot,
  reader: PeerCalendarReader,
  { site, now }: { site: Site; now: Instant },
): string {
  const { id, name, language } = reader;
  const t = translator(language, "partnership");
  const people = [{ id, name }, ...pair.peers];
  const told = {
    t: translator(language, "pairing"),
    language,
    names: new Map(people.map((one) => [one.id, one.name])),
    readerId: id,
  };
  const format = new Intl.ListFormat(language === "da" ? "da" : "en-GB");
  const names = format.format(people.map((one) => formatNameWithin(one.name, language)).sort());
  const url = `${site.address}/peer`;
  const question = t("times.about", { question: firstQuestion(pair.reasons, told) });
  return calendarFor({
    uid: `${pair.pairId}-${slot.startsAt.slice(0, 10)}@peers.learning-network-hub`,
    sequence: 0,
    method: "PUBLISH",
    start: slot.startsAt,
    end: slot.endsAt,
    title: t("times.event", { names }),
    description: `${question}\n${url}`,
    url,
    // Their own appointment: the network neither calls nor moves it.
    organiser: { name, email: reader.email },
    stamp: now,
  });
}
