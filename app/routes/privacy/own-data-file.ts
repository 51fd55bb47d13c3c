/** Everything that is kept about the signed-in person, as a file. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readOwnData } from "#app/domain/privacy/queries/read-own-data.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { actOf, requireViewer } from "#app/web/context.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, language, today } = context;
  const { id: personId, sessionIdHash } = requireViewer(context);
  const { site, now } = actOf(context);
  const whole = await readOwnData(db, { personId, sessionIdHash, language, site, now });
  const name = translator(language, "privacy")("download.fileName");
  return new Response(`${JSON.stringify(whole, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-${today}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
