import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createWords } from "./i18n/instance.ts";
import type { Words } from "./i18n/words.ts";

const language = document.documentElement.lang === "en" ? "en" : "da";
const { words }: { words: Words } =
  language === "en" ? await import("./i18n/en/index.ts") : await import("./i18n/da/index.ts");

startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={createWords(language, words)}>
      <RemixBrowser />
    </I18nextProvider>,
  );
});
