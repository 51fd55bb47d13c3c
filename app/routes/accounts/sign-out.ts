/** Ends the session that the request came with; `next` is where to go once signed in again. */
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { ownPath } from "#app/web/own-path.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, sessions } = context;
  if (!viewer) return redirect("/", 303);
  const headers = new Headers({ "Set-Cookie": await sessions.end(viewer.sessionIdHash) });
  const next = ownPath((await request.formData()).get("next"));
  if (next !== "/")
    return redirect(`/sign-in/mail?next=${encodeURIComponent(next)}`, { status: 303, headers });
  return redirectWithFlash("/", { tone: "success", key: "accounts:flash.signedOut" }, headers);
}
