/** Keeps the markup of parts (app/ui/kept.tsx): what was asked for last, up to a size. */
import { LRUCache } from "lru-cache";
import type { ComponentType } from "react";
import { renderToString } from "react-dom/server";
import type { Keep } from "#app/ui/kept.tsx";
import { wordsIn } from "#app/i18n/languages.server.ts";
import { WordsContext } from "#app/i18n/use-words.ts";
import type { Language } from "#db/schema.ts";

const MOST_CHARACTERS = 12_000_000;

const kept = new LRUCache<string, string>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: (markup, key) => markup.length + key.length,
});

const numbers = new WeakMap<object, number>();
let parts = 0;

/** Parts may share a name: each is told apart by a number of its own. */
function numberOf(part: object): number {
  const known = numbers.get(part);
  if (known !== undefined) return known;
  parts += 1;
  numbers.set(part, parts);
  return parts;
}

export const keepIn: Record<Language, Keep> = { da: keeper("da"), en: keeper("en") };

function keeper(language: Language): Keep {
  return function keep<Props extends object>(Part: ComponentType<Props>, props: Props) {
    const key = `${language} ${numberOf(Part)} ${JSON.stringify(props)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const markup = renderToString(
      <WordsContext.Provider value={wordsIn(language)}>
        <Part {...props} />
      </WordsContext.Provider>,
    );
    kept.set(key, markup);
    return markup;
  };
}
