import { parseCookie } from "cookie";

export function parseCookies(header: string | undefined): Record<string, string | undefined> {
  return header ? parseCookie(header) : {};
}

/** `__Host-` binds the cookie to this host over https; plain http (a demo) cannot use it. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

export function hasSession(header: string | undefined, secure: boolean): boolean {
  return parseCookies(header)[sessionCookieName(secure)] !== undefined;
}
