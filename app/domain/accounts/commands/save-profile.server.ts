/** Knows how one's own profile is saved. */
import type { Act } from "#app/audit/act.ts";
import { danishSortKey, toJson } from "#db/columns.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import type { Language, TopicSide } from "#db/schema.ts";
import { transact } from "#db/transaction.server.ts";
import { visibilityFields, type Visibility } from "../person.ts";
import { holdPerson } from "../queries/hold-person.server.ts";
import { isMunicipality } from "../queries/is-municipality.server.ts";
import { putPersonEntry } from "../search-entry/put-person-entry.server.ts";

export interface ProfileInput {
  name: string;
  municipalityCode: string | null;
  title: string;
  roleKey: string | null;
  sectorKey: string | null;
  phone: string;
  language: Language;
  languages: string[];
  about: string;
  offers: string[];
  wants: string[];
  visibility: Visibility;
}

export async function saveProfile(
  db: Db,
  { now }: Act,
  { personId, profile }: { personId: string; profile: ProfileInput },
): Promise<{ ok: true } | { ok: false; reason: "municipality" | "not_found" }> {
  const { name, title, roleKey, sectorKey, phone, language, about, offers, wants } = profile;
  return transact(db, async (trx) => {
    if (!(await holdPerson(trx, personId))) return { ok: false, reason: "not_found" } as const;
    if (!(await isMunicipality(trx, profile.municipalityCode)))
      return { ok: false, reason: "municipality" } as const;
    await trx
      .updateTable("person")
      .set({ name, sort_key: danishSortKey(name), title, phone, about, language })
      .set({ municipality_code: profile.municipalityCode, role_key: roleKey })
      .set({ sector_key: sectorKey, languages: toJson(profile.languages) })
      .set({ visibility: visibilityJson(profile.visibility), updated_at: now })
      .where("id", "=", personId)
      .execute();
    await trx.deleteFrom("person_topic").where("person_id", "=", personId).execute();
    await putTopics(trx, personId, "offers", offers);
    await putTopics(trx, personId, "wants", wants);
    await putPersonEntry(trx, personId, now);
    return { ok: true } as const;
  });
}

/** Always in the same order and compact: filters look into it (queries/people-filter.server.ts). */
export function visibilityJson(visibility: Visibility): string {
  return toJson(Object.fromEntries(visibilityFields.map((field) => [field, visibility[field]])));
}

async function putTopics(trx: Trx, personId: string, side: TopicSide, keys: string[]) {
  if (keys.length === 0) return;
  const rows = [...new Set(keys)].map((key) => ({ person_id: personId, topic_key: key, side }));
  await trx.insertInto("person_topic").values(rows).execute();
}
