/** Both languages, held ready on the server. */
import type { i18n, TFunction } from "i18next";
import type { Language } from "#db/schema.ts";
import { words as danish } from "./da/index.ts";
import { words as english } from "./en/index.ts";
import { createWords } from "./instance.ts";
import { wordsOfRoom } from "./room-words.ts";
import type { Room } from "./words.ts";

const instances: Record<Language, i18n> = {
  da: createWords("da", danish),
  en: createWords("en", english),
};

export function wordsIn(language: Language): i18n {
  return instances[language];
}

/** `t` for one room's words, for mails, files and titles made outside React. */
export function translator<R extends Room>(language: Language, room: R): TFunction<R> {
  return wordsOfRoom(instances[language], room);
}
