/** Which language a page is written in: the address, else the cookie, else the person, else Danish. */
import { parseCookies } from "./cookies.server.ts";
import type { Language } from "#db/schema.ts";

export const LANGUAGE_COOKIE = "lang";
const YEAR_SECONDS = 31_536_000;

export function languageOf(
  query: URLSearchParams,
  cookies: string | undefined,
  own?: Language,
): Language {
  return (
    asLanguage(query.get("lang")) ??
    asLanguage(parseCookies(cookies)[LANGUAGE_COOKIE]) ??
    own ??
    "da"
  );
}

export function asLanguage(value: string | null | undefined): Language | undefined {
  return value === "da" || value === "en" ? value : undefined;
}

export function languageCookie(language: Language, secure: boolean): string {
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure ? "; Secure" : ""}`;
}
