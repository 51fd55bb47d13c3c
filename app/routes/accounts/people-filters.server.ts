/** The filters of the list of people, as they stand in its address. */
import { networkRoles, personStates } from "#app/domain/accounts/person.ts";
import type { PeopleFilter } from "#app/domain/accounts/queries/list-people.server.ts";
import { listMunicipalities, listRegions } from "#app/domain/municipalities/queries.server.ts";
import { roleKeys, sectorKeys, topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import type { HubContext } from "#app/web/context.ts";

export const filterNames = [
  "q", "municipality", "region", "sector", "job", "topic", "role", "state",
] as const; // prettier-ignore
export type FilterName = (typeof filterNames)[number];
export type AskedFilters = Partial<Record<FilterName, string>>;

const LONGEST_NAME = 100;
const forOrganisers: readonly FilterName[] = ["role", "state"];

export interface FilterChoices {
  municipalities: { value: string; label: string }[];
  regions: { value: string; label: string }[];
}

export async function readChoices({ db, today, language }: HubContext): Promise<FilterChoices> {
  const [municipalities, regions] = await Promise.all([
    listMunicipalities(db, today),
    listRegions(db, today),
  ]);
  return {
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
    regions: regions.map(({ key, nameDa, nameEn }) => ({
      value: key,
      label: language === "da" ? nameDa : nameEn,
    })),
  };
}

/** Only what the list knows; the rest of an address is somebody's mistake and is left out. */
export function readAsked(query: URLSearchParams, choices: FilterChoices, organiser: boolean) {
  const values = (options: { value: string }[]) => options.map((option) => option.value);
  const known: Record<Exclude<FilterName, "q">, readonly string[]> = {
    municipality: values(choices.municipalities),
    region: values(choices.regions),
    sector: sectorKeys,
    job: roleKeys,
    topic: topicKeys,
    role: networkRoles,
    state: [...personStates, "all"],
  };
  const asked: AskedFilters = {};
  for (const name of filterNames) {
    const value = query.get(name)?.trim();
    if (!value || (forOrganisers.includes(name) && !organiser)) continue;
    if (name === "q") asked.q = value.slice(0, LONGEST_NAME);
    else if (known[name].includes(value)) asked[name] = value;
  }
  return asked;
}

export function toFilter(asked: AskedFilters, today: string): PeopleFilter {
  const { q, municipality, region, sector, job, topic, role, state = "active" } = asked;
  return {
    name: q,
    municipalityCode: municipality,
    region: region ? { key: region, day: today } : undefined,
    sectorKey: sector,
    roleKey: job,
    topicKey: topic,
    networkRole: role as PeopleFilter["networkRole"],
    state: state === "all" ? undefined : (state as PeopleFilter["state"]),
  };
}
