/** Writes days, times and figures as people read them, always in Danish time. */
import type { Day, Instant, Language } from "#db/schema.ts";

const ZONE = "Europe/Copenhagen";
const LOCALE: Record<Language, string> = { da: "da-DK", en: "en-GB" };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl formatter costs a thousand times what using it does. */
function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language}:${name}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, ...options });
    formatters.set(key, known);
  }
  return known;
}

/** "23. november 2026", "23 November 2026" */
export function formatDay(when: Day | Instant, language: Language): string {
  return formatter(language, "day", { day: "numeric", month: "long", year: "numeric" }).format(
    dateOf(when),
  );
}

/** "23. nov.", "23 Nov" */
export function formatShortDay(when: Day | Instant, language: Language): string {
  return formatter(language, "short", { day: "numeric", month: "short" }).format(dateOf(when));
}

/** "mandag den 23. november 2026", "Monday 23 November 2026" */
export function formatWeekday(when: Day | Instant, language: Language): string {
  const weekday = formatter(language, "weekday", { weekday: "long" }).format(dateOf(when));
  // Put together here: browsers and servers disagree on the comma in English.
  return `${weekday}${language === "da" ? " den" : ""} ${formatDay(when, language)}`;
}

/** "14.05", "14:05" */
export function formatTime(when: Instant, language: Language): string {
  return formatter(language, "time", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(dateOf(when));
}

/** "mandag den 23. november 2026 kl. 9.00–15.30" and its English sister. */
export function formatPeriod(starts: Instant, ends: Instant, language: Language): string {
  const at = language === "da" ? " kl. " : ", ";
  const first = `${formatWeekday(starts, language)}${at}${formatTime(starts, language)}`;
  const sameDay = formatDay(starts, language) === formatDay(ends, language);
  return sameDay
    ? `${first}–${formatTime(ends, language)}`
    : `${first} – ${formatWeekday(ends, language)}${at}${formatTime(ends, language)}`;
}

/** "23. november 2026 kl. 14.05" */
export function formatMoment(when: Instant, language: Language): string {
  return `${formatDay(when, language)}${language === "da" ? " kl. " : ", "}${formatTime(when, language)}`;
}

/** The ISO week in which it falls in Denmark: 47. */
export function weekOf(when: Day | Instant): number {
  const day = formatter("en", "iso", { year: "numeric", month: "2-digit", day: "2-digit" });
  const [date, month, year] = day.format(dateOf(when)).split("/").map(Number) as [number, number, number]; // prettier-ignore
  // A week belongs to the year of its Thursday.
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
  const thursday = Date.UTC(year, month - 1, date + 4 - weekday);
  const firstOfYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - firstOfYear) / (7 * 86_400_000)) + 1;
}

/** "1.234" and "1,234" */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(LOCALE[language]);
}

/** 0.72 as "72 %" and "72%" */
export function formatShare(share: number, language: Language): string {
  return share.toLocaleString(LOCALE[language], { style: "percent" });
}

/** "12,3 MB" and "12.3 MB" */
export function formatSize(bytes: number, language: Language): string {
  const units = ["byte", "kB", "MB", "GB", "TB"];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  const digits = step > 1 && value < 100 ? 1 : 0;
  return `${value.toLocaleString(LOCALE[language], { maximumFractionDigits: digits })} ${units[step]}`;
}

const FORMER: Record<Language, { alone: string; within: string }> = {
  da: { alone: "Tidligere medlem", within: "et tidligere medlem" },
  en: { alone: "Former member", within: "a former member" },
};

/** A person's name in a list; one who was deleted has none (decision 22). */
export function formatName(name: string, language: Language): string {
  return name || FORMER[language].alone;
}

/** The same inside a sentence. */
export function formatNameWithin(name: string, language: Language): string {
  return name || FORMER[language].within;
}

function dateOf(when: Day | Instant): Date {
  // A bare day is read at noon, so that no zone moves it.
  return new Date(when.length === 10 ? `${when}T12:00:00Z` : when);
}
