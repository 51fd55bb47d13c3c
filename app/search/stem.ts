/**
 * Words as both engines index them: folded, stemmed, and written in [0-9a-zæøå] alone, so that no
 * tokenizer or collation of theirs has anything left to decide.
 */
import snowball from "snowball-stemmers";

const danish = snowball.newStemmer("danish");

const LONGEST_WORD = 40;

export interface Token {
  /** Folded, not stemmed. */
  word: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

export function* tokens(text: string): Generator<Token> {
  // An apostrophe inside a word is part of it: "don't", "EU's".
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu)) {
    const word = fold(match[0]);
    if (word) yield { word, start: match.index, end: match.index + match[0].length };
  }
}

/** aa is å and é is e, as Danes alphabetise; other scripts become their code points. */
export function fold(written: string): string {
  const lower = written.toLowerCase();
  const plain = /^[0-9a-zæøå]+$/.test(lower) ? lower : spelledOut(lower);
  return plain.replaceAll("aa", "å").slice(0, LONGEST_WORD);
}

const SPELLINGS: Record<string, string> = {
  ä: "æ",
  ö: "ø",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  œ: "ø",
  ı: "i",
  "'": "",
  "’": "",
};

function spelledOut(lower: string): string {
  let word = "";
  for (const letter of lower.normalize("NFC")) {
    if (/[0-9a-zæøå]/.test(letter)) word += letter;
    else word += SPELLINGS[letter] ?? withoutAccents(letter);
  }
  return word;
}

function withoutAccents(letter: string): string {
  let plain = "";
  for (const part of letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()) {
    if (/[0-9a-zæøå]/.test(part)) plain += part;
    else if (/[\p{L}\p{N}]/u.test(part)) plain += `u${part.codePointAt(0)?.toString(16)}`;
  }
  return plain;
}

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** The stem of a folded word; always a beginning of it. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = danish.stem(word);
  remembered.set(word, found);
  return found;
}

/** The stems of a text in its order, repetitions kept. */
export function stemsOf(text: string, limit = Infinity): string[] {
  const stems: string[] = [];
  for (const { word } of tokens(text)) {
    if (stems.push(stem(word)) >= limit) break;
  }
  return stems;
}

/** Shortest ending of a compound that is found by itself: "hus" in "rådhus". */
export const SHORTEST_PART = 3;

/**
 * The endings of long words: "inddrag" among those of "borgerinddrag". A word that begins one of
 * them stands somewhere inside a compound, which an index alone can tell.
 */
export function partsOf(stems: Iterable<string>): string[] {
  const parts = new Set<string>();
  for (const word of new Set(stems)) {
    if (word.length < 2 * SHORTEST_PART || /\d/.test(word)) continue;
    for (let at = 2; word.length - at >= SHORTEST_PART; at += 1) parts.add(word.slice(at));
  }
  return [...parts];
}
