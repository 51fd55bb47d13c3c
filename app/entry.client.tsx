import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { WordsContext } from "./i18n/use-words.ts";
import { createWords } from "./i18n/instance.ts";
import type { Words } from "./i18n/words.ts";
import { readLoaderData } from "./web/loader-data.client.ts";

const language = document.documentElement.lang === "en" ? "en" : "da";
const { words }: { words: Words } =
  language === "en" ? await import("./i18n/en/index.ts") : await import("./i18n/da/index.ts");
await readLoaderData();

startTransition(() => {
  hydrateRoot(
    document,
    <WordsContext.Provider value={createWords(language, words)}>
      <RemixBrowser />
    </WordsContext.Provider>,
  );
});
