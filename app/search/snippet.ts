/** The piece of a text that shows why it was found, with the found words told apart. */
import { stem, tokens, type Token } from "./stem.ts";

export interface Piece {
  text: string;
  hit: boolean;
}

export interface Sought {
  stem: string;
  /** Also words that begin with it, or that hold it inside. */
  reach: "word" | "beginning" | "inside";
}

const LENGTH = 220;
const BEFORE = 60;
const MOST_FOUND = 100;

/** The whole text with its found words. */
export function markWords(text: string, sought: Sought[]): Piece[] {
  return pieces(text, 0, text.length, find(text, sought));
}

/** About 220 characters around the place where most different words are found. */
export function snippet(text: string, sought: Sought[]): Piece[] {
  const found = find(text, sought);
  const [from, to] = window(text, found);
  const cut = pieces(text, from, to, found);
  if (from > 0) cut.unshift({ text: "… ", hit: false });
  if (to < text.length) cut.push({ text: " …", hit: false });
  return joined(cut.map((piece) => ({ ...piece, text: piece.text.replaceAll("\n", " · ") })));
}

interface Found extends Token {
  /** Which of the sought. */
  index: number;
}

function find(text: string, sought: Sought[]): Found[] {
  const found: Found[] = [];
  for (const token of tokens(text)) {
    const index = sought.findIndex((one) => isSought(token.word, one));
    if (index >= 0 && found.push({ ...token, index }) >= MOST_FOUND) break;
  }
  return found;
}

function isSought(word: string, { stem: wanted, reach }: Sought): boolean {
  // A stem begins its word, so most words need no stemming to be passed by.
  if (reach === "inside") return word.includes(wanted);
  return word.startsWith(wanted) && (reach === "beginning" || stem(word) === wanted);
}

function window(text: string, found: Found[]): [number, number] {
  let best = found[0];
  let most = 0;
  for (const [at, first] of found.entries()) {
    const seen = new Set<number>();
    for (let next = at; next < found.length; next += 1) {
      const other = found[next] as Found;
      if (other.end > first.start + LENGTH - BEFORE) break;
      seen.add(other.index);
    }
    if (seen.size > most) [best, most] = [first, seen.size];
  }
  const from = wordStart(
    text,
    Math.max(0, Math.min((best?.start ?? 0) - BEFORE, text.length - LENGTH)),
  );
  return [from, wordEnd(text, from + LENGTH)];
}

/** Moves on to where a word begins. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = /\s/g;
  space.lastIndex = at - 1;
  const next = space.exec(text);
  return next && next.index < at + 40 ? next.index + 1 : betweenCharacters(text, at);
}

/** Moves back to where a word ends. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const back = text.slice(0, at + 1).search(/\s\S*$/);
  return back > at - 40 ? back : betweenCharacters(text, at);
}

/** Not between the halves of one. */
function betweenCharacters(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

function pieces(text: string, from: number, to: number, found: Found[]): Piece[] {
  const cut: Piece[] = [];
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    cut.push(
      { text: text.slice(at, start), hit: false },
      { text: text.slice(start, end), hit: true },
    );
    at = end;
  }
  cut.push({ text: text.slice(at, to), hit: false });
  return cut.filter((piece) => piece.text !== "");
}

function joined(cut: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of cut) {
    const last = result.at(-1);
    if (last && !last.hit && !piece.hit) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
