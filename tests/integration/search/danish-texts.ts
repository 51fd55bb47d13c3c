/** Danish-like texts for search tests: real words put together by a fixed seed, compounds among them. */
import type { SearchEntry } from "#app/search/index.server.ts";

const SIMPLE = (
  "borger kommune leder medarbejder forening virksomhed frivillig ung ældre barn familie skole børnehave plejehjem " +
  "bibliotek sundhed social innovation inddragelse samarbejde dialog møde proces erfaring fejl forsøg prøve lære " +
  "budget politik byråd udvalg strategi indsats tilbud velfærd ensomhed beskæftigelse integration bolig område gård " +
  "ø å by land hav små får far år måltid køkken bus cykel vej plads park træ grøn rød blå åben lukket stærk svag ny " +
  "gammel tidlig sen mange få alle ingen først sidst begynde slutte spørge svare lytte høre tale skrive læse dele " +
  "bruge finde miste hjælpe støtte aftale love holde bryde bygge rive samle sprede vokse fylde tømme Aarhus Aalborg " +
  "Aabenraa Århus Ålborg Ærø Læsø Samsø Hjørring Hedensted Kavala Dębica Malmö Gdańsk café idé allé én"
).split(" ");

const HEADS =
  "inddragelse møde hus hjem arbejde leder forening plan råd skole projekt forløb gruppe centrum".split(
    " ",
  );
const FIRSTS =
  "borger kommune ungdoms ældre børne familie frivillig sundheds bibliotek by land social".split(
    " ",
  );
const ENDINGS = [
  "",
  "",
  "en",
  "et",
  "er",
  "erne",
  "ens",
  "s",
  "ne",
  "e",
  "de",
  "ede",
  "ende",
  "lig",
  "hed",
  "heder",
];

/** Numbers from 0 to 1, the same every time (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function danishWord(random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const stem = random() < 0.25 ? pick(FIRSTS) + pick(HEADS) : pick(SIMPLE);
  const word = stem + pick(ENDINGS);
  return random() < 0.1 ? word.toUpperCase() : word;
}

export function danishText(random: () => number, words: number): string {
  return Array.from({ length: words }, () => danishWord(random) + (random() < 0.1 ? "," : "")).join(
    " ",
  );
}

export function danishEntries(count: number, seasonIds: readonly string[]): SearchEntry[] {
  const random = seededRandom(98);
  const kinds = ["person", "meeting", "note", "municipality"] as const;
  const audiences = ["public", "network", "season"] as const;
  return Array.from({ length: count }, (_, index) => {
    const audience = audiences[Math.floor(random() * 3)] as (typeof audiences)[number];
    return {
      kind: kinds[index % 4] as (typeof kinds)[number],
      refId: `ref-${String(index).padStart(6, "0")}`,
      title: danishText(random, 1 + Math.floor(random() * 5)),
      body: danishText(random, Math.floor(random() * 120)),
      audience,
      seasonId: audience === "season" ? (seasonIds[index % seasonIds.length] as string) : null,
      language: random() < 0.5 ? "da" : null,
      updatedAt: new Date(
        Date.UTC(2026, 0, 1) + Math.floor(random() * 300) * 3_600_000,
      ).toISOString(),
    };
  });
}
