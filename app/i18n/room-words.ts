/** `t` for the words of one room; sentences without values are kept once they are made. */
import type { i18n, TFunction } from "i18next";
import type { Room } from "./words.ts";

const made = new WeakMap<i18n, Map<Room, TFunction>>();

type Say = (key: string | string[], ...rest: unknown[]) => string;

export function wordsOfRoom<R extends Room>(instance: i18n, room: R): TFunction<R> {
  const rooms = made.get(instance) ?? new Map<Room, TFunction>();
  made.set(instance, rooms);
  const known = rooms.get(room);
  if (known) return known as unknown as TFunction<R>;
  const fixed = instance.getFixedT(instance.language, room) as unknown as Say;
  const kept = new Map<string, string>();
  const say: Say = (key, ...rest) => {
    if (rest.length > 0 || typeof key !== "string") return fixed(key, ...rest);
    const again = kept.get(key);
    if (again !== undefined) return again;
    const sentence = fixed(key);
    kept.set(key, sentence);
    return sentence;
  };
  rooms.set(room, say as unknown as TFunction);
  return say as unknown as TFunction<R>;
}
