/**
 * The words of a page, for components. A page is in one language from beginning to end, so there is
 * nothing to listen to.
 */
import type { i18n, TFunction } from "i18next";
import { createContext, useContext } from "react";
import type { Language } from "#db/schema.ts";
import { wordsOfRoom } from "./room-words.ts";
import type { Room } from "./words.ts";

export const WordsContext = createContext<i18n | null>(null);

function useInstance(): i18n {
  const instance = useContext(WordsContext);
  if (!instance) throw new Error("No words around this component: wrap it in WordsContext.");
  return instance;
}

/** `t` for one room's words, the frame's by default. */
export function useTranslation<R extends Room = "frame">(
  room?: R,
): { t: TFunction<R>; i18n: i18n } {
  const instance = useInstance();
  return { t: wordsOfRoom(instance, room ?? ("frame" as R)), i18n: instance };
}

export function useLanguage(): Language {
  return useInstance().language as Language;
}
