/** An i18next of one language, ready at once. */
import i18next, { type i18n } from "i18next";
import type { Language } from "#db/schema.ts";
import type { Words } from "./words.ts";

export function createWords(language: Language, words: Words): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(words),
    defaultNS: "frame",
    resources: { [language]: words },
    // React and our mail composer escape; escaping twice would show &amp; to people.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return instance;
}
