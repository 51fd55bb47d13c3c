/** Knows which region holds on which day, the Danish order of names, and how a name may be typed. */

import type { Region } from "./municipality.ts";

const danish = new Intl.Collator("da");

/** Danish order: … z, æ, ø, å, with aa as å. */
export function byDanishName(a: { name: string }, b: { name: string }): number {
  return danish.compare(a.name, b.name);
}

/** The same of the three or four letters on a tile. */
export function byDanishLabel(a: { label: string }, b: { label: string }): number {
  return danish.compare(a.label, b.label);
}

interface Validity {
  validFrom: string;
  /** The last day, inclusive; null while it lasts. */
  validTo: string | null;
}

export function isValidOn({ validFrom, validTo }: Validity, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

export function regionName(region: Region, language: "da" | "en"): string {
  return language === "da" ? region.nameDa : region.nameEn;
}

/** Part of a name, as people without Danish keys type it too: "soro", "soroe" and "sorø" alike. */
export function isNamed(place: { name: string; label: string }, typed: string): boolean {
  const sought = typed.trim();
  if (sought === "") return true;
  if (place.label.toLowerCase() === sought.toLowerCase()) return true;
  return [spelledOut, bare].some((plain) => plain(place.name).includes(plain(sought)));
}

/** Which of the places a search means: "Sorø Kommune", or "budget hedensted" for Hedensted alone. */
export function placesMeant<P extends { name: string; label: string }>(
  places: readonly P[],
  typed: string,
): P[] {
  const words = typed.split(/\s+/).filter((word) => word !== "" && !/^kommunes?$/i.test(word));
  const whole = words.join(" ");
  if (spelledOut(whole).length < 2) return [];
  const plain = words.map(spelledOut);
  return places.filter((place) => isNamed(place, whole) || plain.includes(spelledOut(place.name)));
}

/** æ as ae, ø as oe, å as aa; other letters without their accents. */
function spelledOut(text: string): string {
  return bareLetters(
    text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa"),
  );
}

/** o for ø and a for å, as on a keyboard that lacks them. */
function bare(text: string): string {
  return bareLetters(spelledOut(text).replaceAll("oe", "o").replaceAll("aa", "a"));
}

function bareLetters(text: string): string {
  return text.normalize("NFD").replace(/[^0-9a-z]/g, "");
}
