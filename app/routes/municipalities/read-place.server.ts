/** Reads everything that a municipality's page shows, within what the asker may see. */
import { listPeople } from "#app/domain/accounts/queries/list-people.server.ts";
import { listMeetingsHostedBy } from "#app/domain/meetings/queries/list-meetings.server.ts";
import {
  getComingRegion,
  getMunicipality,
  listMapPlaces,
  listNeighbours,
  listRegions,
} from "#app/domain/municipalities/queries.server.ts";
import { regionName } from "#app/domain/municipalities/rules.ts";
import { listNotesOfMunicipality } from "#app/domain/notes/queries/list-notes.server.ts";
import { countMembersEver } from "#app/domain/seasons/queries/count-members.server.ts";
import { getCurrentSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import { listSeasonsOfMunicipality } from "#app/domain/seasons/queries/list-seats.server.ts";
import type { HubContext } from "#app/web/context.ts";

const MOST_PEOPLE = 100;
const MOST_NOTES = 5;
const MOST_MEETINGS = 10;

/** Null where no municipality has that name in its address. */
export async function readPlace({ db, scope, today, language }: HubContext, slug: string) {
  const municipality = await getMunicipality(db, slug, today);
  if (!municipality) return null;
  const { code } = municipality;
  const [regions, coming, people, notes, meetings, seasons, current, everywhere, near, places] =
    await Promise.all([
      listRegions(db, today),
      getComingRegion(db, code, today),
      listPeople(db, scope, { municipalityCode: code, state: "active" }, { limit: MOST_PEOPLE }),
      listNotesOfMunicipality(db, scope, code, { limit: MOST_NOTES }, language),
      listMeetingsHostedBy(db, scope, code, MOST_MEETINGS),
      listSeasonsOfMunicipality(db, code),
      getCurrentSeason(db, today),
      countMembersEver(db),
      listNeighbours(db, code),
      listMapPlaces(db),
    ]);
  const region = regions.find((one) => one.key === municipality.regionKey);
  const leaders = seasons.find((season) => season.id === current?.id)?.leaders ?? 0;
  return {
    municipality,
    region: { key: municipality.regionKey, name: region ? regionName(region, language) : "" },
    comingRegion: coming && { name: regionName(coming, language), from: coming.from },
    people: people.people.map(({ id, name, title }) => ({ id, name, title })),
    morePeople: people.found - people.people.length,
    notes: notes.notes.map(({ id, title, language: lang, publishedAt, doCount, dontCount }) => ({
      id, title, lang, publishedAt, doCount, dontCount,
    })), // prettier-ignore
    moreNotes: notes.next !== null,
    meetings: meetings.map(({ id, title, kind, startsAt }) => ({ id, title, kind, startsAt })),
    seasons,
    season: current && { number: current.number, leaders },
    ever: everywhere[code] ?? 0,
    neighbours: near.map((one) => ({ ...one, takesPart: (everywhere[one.code] ?? 0) > 0 })),
    places: places.map(({ code: of, tileCol, tileRow }) => ({ code: of, tileCol, tileRow })),
  };
}

export type PlaceRead = NonNullable<Awaited<ReturnType<typeof readPlace>>>;
