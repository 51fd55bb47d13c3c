/**
 * One sentence for the next page after a redirect. The cookie carries a key of our own words and what
 * fills them in, never a sentence.
 */
import { redirect } from "@remix-run/node";
import { parseCookies } from "./cookies.server.ts";

const COOKIE = "flash";
const MAX_LENGTH = 1_000;

export type FlashTone = "success" | "info" | "warning" | "error";

export interface Flash {
  tone: FlashTone;
  /** "<room>:<key>" in app/i18n. */
  key: string;
  values?: Record<string, string | number>;
}

/** 303, so that what was posted is not posted again. */
export function redirectWithFlash(to: string, flash: Flash, headers = new Headers()) {
  headers.append("Set-Cookie", flashCookie(flash));
  return redirect(to, { status: 303, headers });
}

export function flashCookie(flash: Flash): string {
  return `${COOKIE}=${encodeURIComponent(JSON.stringify(flash))}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`;
}

export const clearedFlashCookie = `${COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

export function hasFlash(cookies: string | undefined): boolean {
  return parseCookies(cookies)[COOKIE] !== undefined;
}

/** Null for none, and for one that somebody tampered with. */
export function readFlash(cookies: string | undefined): Flash | null {
  const text = parseCookies(cookies)[COOKIE];
  if (!text || text.length > MAX_LENGTH) return null;
  try {
    const flash = JSON.parse(text) as Flash;
    const tones: string[] = ["success", "info", "warning", "error"];
    return typeof flash.key === "string" && tones.includes(flash.tone) ? flash : null;
  } catch {
    return null;
  }
}
