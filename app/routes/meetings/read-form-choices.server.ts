/** Reads what a meeting's form offers to choose among. */
import { listPeople, listPeopleByIds } from "#app/domain/accounts/queries/list-people.server.ts";
import { MOST_FACILITATORS } from "#app/domain/meetings/meeting.ts";
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import { listSeasonNames } from "#app/domain/seasons/queries/list-seasons.server.ts";
import type { HubContext } from "#app/web/context.ts";

export async function readFormChoices(context: HubContext, facilitatorIds: readonly string[]) {
  const { db, scope, today } = context;
  const seasons = await listSeasonNames(db, scope);
  const municipalities = await listMunicipalities(db, today);
  return {
    seasons: seasons
      .filter((season) => season.state !== "closed")
      .map(({ id, number, title }) => ({ id, number, title })),
    hosts: municipalities.map(({ code, name }) => ({ code, name })),
    facilitators: await readFacilitators(context, facilitatorIds, ""),
  };
}

export interface FacilitatorChoices {
  /** Those chosen first, then those found by what was typed. */
  people: { id: string; name: string; municipality: string }[];
  /** True where something was typed and nobody new was found. */
  noneFound: boolean;
}

const FOUND = 10;

export async function readFacilitators(
  { db, scope }: HubContext,
  ids: readonly string[],
  typed: string,
): Promise<FacilitatorChoices> {
  const wellFormed = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)).slice(0, MOST_FACILITATORS);
  const chosen = await listPeopleByIds(db, scope, wellFormed);
  const name = typed.trim().slice(0, 100);
  const found = name
    ? (await listPeople(db, scope, { name, state: "active" }, { limit: FOUND })).people
    : [];
  const added = found.filter((person) => !wellFormed.includes(person.id));
  const people = [...chosen, ...added].map((person) => ({
    id: person.id,
    name: person.name,
    municipality: person.municipality?.name ?? "",
  }));
  return { people, noneFound: name !== "" && added.length === 0 };
}
