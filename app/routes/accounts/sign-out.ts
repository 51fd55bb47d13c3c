/** Ends the session that the request came with. */
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { redirectWithFlash } from "#app/web/flash.server.ts";

export async function action({ context }: ActionFunctionArgs) {
  const { viewer, sessions } = context;
  if (!viewer) return redirect("/", 303);
  const headers = new Headers({ "Set-Cookie": await sessions.end(viewer.sessionIdHash) });
  return redirectWithFlash("/", { tone: "success", key: "accounts:flash.signedOut" }, headers);
}
