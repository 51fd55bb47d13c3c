/** The language of the page being shown, for components. */
import { useTranslation } from "react-i18next";
import type { Language } from "#db/schema.ts";

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language as Language;
}
