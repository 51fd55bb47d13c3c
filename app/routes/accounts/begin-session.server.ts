import type { HubContext } from "#app/web/context.ts";

/** Headers that sign the browser in; a session that it already had ends. */
export async function beginSession(
  request: Request,
  { sessions, viewer, now }: HubContext,
  personId: string,
): Promise<Headers> {
  if (viewer) await sessions.end(viewer.sessionIdHash);
  const userAgent = request.headers.get("user-agent") ?? "";
  return new Headers({ "Set-Cookie": await sessions.start(personId, userAgent, now) });
}
