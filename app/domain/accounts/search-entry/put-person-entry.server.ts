/** Knows what of a person can be found in the search. */
import { roles, sectors, topics, type Term } from "#app/domain/municipalities/vocabulary.ts";
import { putSearchEntry, removeSearchEntry, type SearchEntry } from "#app/search/index.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { Audience, Instant } from "#db/schema.ts";
import type { Profile } from "../person.ts";
import { getProfile } from "../queries/profiles.server.ts";

/** Brings the entry to what the person now shows; one who is not active has none. */
export async function putPersonEntry(trx: Trx, personId: string, now: Instant): Promise<void> {
  const profile = await getProfile(trx, personId);
  const entry = profile && personEntry(profile, now);
  if (entry) await putSearchEntry(trx, entry);
  else await removeSearchEntry(trx, "person", personId);
}

/**
 * What the whole network may read, so that every member finds the same. It is public only where
 * visitors may read every word of it.
 */
export function personEntry(profile: Profile, updatedAt: Instant): SearchEntry | null {
  if (profile.state !== "active" || profile.visibility.name === "season") return null;
  const network = entryText(profile, ["network", "public"]);
  const open = profile.visibility.name === "public" && entryText(profile, ["public"]) === network;
  return {
    kind: "person",
    refId: profile.id,
    title: profile.name,
    body: network,
    audience: open ? "public" : "network",
    updatedAt,
  };
}

function entryText(profile: Profile, audiences: Audience[]): string {
  const { visibility, municipality, title, roleKey, sectorKey, about, offers, wants } = profile;
  const shown = (field: keyof typeof visibility) => audiences.includes(visibility[field]);
  const work = shown("work")
    ? [title, ...words(roles, [roleKey]), ...words(sectors, [sectorKey])]
    : [];
  const lines = [
    [...(municipality ? [municipality.name] : []), ...work].filter(Boolean).join(" · "),
    shown("about") ? about : "",
    shown("topics") ? words(topics, [...offers, ...wants]).join(" · ") : "",
  ];
  return lines.filter(Boolean).join("\n");
}

/** In both languages, since the reader may ask in either. */
function words(terms: readonly Term[], keys: (string | null)[]): string[] {
  const found = terms.filter((term) => keys.includes(term.key));
  return [...new Set(found.flatMap((term) => [term.da, term.en]))];
}
