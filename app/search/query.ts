/** What a person types, as the words to look for. */
import { stem, tokens } from "./stem.ts";

export const LONGEST_QUERY = 200;
const MOST_TERMS = 8;

export interface Term {
  /** Folded, as typed. */
  word: string;
  stem: string;
  /** The last word may still be unfinished: words that begin with its stem are found too. */
  prefix: boolean;
}

/** So common that they say nothing beside other words; folded. */
const STOP_WORDS = new Set(
  (
    "af at da de den der det dig din du eller en end er et for fra få før han har hun hvad hvem hvis hvor hvordan " +
    "i ikke ind jeg kan man med men mig mod må ned når og også om op os på sig skal som så til ud uden vi vil ville vores være " +
    "a an and are as be but by can do does how in is it not of on or our that the their they this to was we what " +
    "where which who why will with you your"
  ).split(" "),
);

/** At most eight terms from the first 200 characters; none when there is no word in it. */
export function parseQuery(typed: string): Term[] {
  const words: string[] = [];
  for (const { word } of tokens(Array.from(typed).slice(0, LONGEST_QUERY).join(""))) {
    if (!words.includes(word)) words.push(word);
  }
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  const chosen = (telling.length > 0 ? telling : words).slice(0, MOST_TERMS);
  return chosen.map((word, index) => ({
    word,
    stem: stem(word),
    prefix: index === chosen.length - 1 && stem(word).length >= 2,
  }));
}
