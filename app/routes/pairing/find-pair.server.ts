/** The own pair that an address names; 404 for somebody else's, and for one not published yet. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { OwnPair } from "#app/domain/pairing/pair.ts";
import { getOwnPair } from "#app/domain/pairing/queries/get-peer.server.ts";
import { formatNameWithin } from "#app/i18n/format.ts";
import { requireViewer } from "#app/web/context.ts";
import { notFound } from "#app/web/problems.server.ts";

export async function findOwnPair({
  context,
  params,
}: Pick<LoaderFunctionArgs, "context" | "params">): Promise<OwnPair> {
  const pair = await getOwnPair(context.db, requireViewer(context).id, params.pairId!);
  if (!pair) throw notFound();
  return pair;
}

/** "Anna Bæk og Bo Lund" */
export function namesOf(people: readonly { name: string }[], language: "da" | "en"): string {
  const format = new Intl.ListFormat(language === "da" ? "da" : "en-GB");
  return format.format(people.map((one) => formatNameWithin(one.name, language)));
}
