/** Changes the language of the pages and goes back to where it was asked for. */
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asLanguage, languageCookie } from "#app/web/language.server.ts";
import { ownPath } from "#app/web/own-path.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = asLanguage(String(form.get("language"))) ?? "da";
  const headers = { "Set-Cookie": languageCookie(language, context.settings.secure) };
  return redirect(ownPath(form.get("back")), { status: 303, headers });
}
