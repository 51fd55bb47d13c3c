/**
 * `t` for the words of one room. Sentences are kept once they are made: a list and a map say the same few
 * hundred with the same names and numbers, again and again.
 */
import type { i18n, TFunction } from "i18next";
import type { Room } from "./words.ts";

const made = new WeakMap<i18n, Map<Room, TFunction>>();

/** Of each room and language. */
const MOST_KEPT = 3_000;

type Say = (key: string | string[], ...rest: unknown[]) => string;

export function wordsOfRoom<R extends Room>(instance: i18n, room: R): TFunction<R> {
  const rooms = made.get(instance) ?? new Map<Room, TFunction>();
  made.set(instance, rooms);
  const known = rooms.get(room);
  if (known) return known as unknown as TFunction<R>;
  const fixed = instance.getFixedT(instance.language, room) as unknown as Say;
  const kept = new Map<string, string>();
  const say: Say = (key, ...rest) => {
    if (rest.length > 1 || typeof key !== "string") return fixed(key, ...rest);
    const name = rest.length === 0 ? key : `${key} ${JSON.stringify(rest[0])}`;
    const again = kept.get(name);
    if (again !== undefined) return again;
    const sentence = fixed(key, ...rest);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, sentence);
    return sentence;
  };
  rooms.set(room, say as unknown as TFunction);
  return say as unknown as TFunction<R>;
}
