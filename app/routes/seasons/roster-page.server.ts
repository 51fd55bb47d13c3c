/** A page of a season's roster: whole municipalities, until some hundred people are on it. */
import { listPeopleByIds } from "#app/domain/accounts/queries/list-people.server.ts";
import type { RosterMunicipality } from "#app/domain/seasons/enrolment.ts";
import {
  listRosterMunicipalities,
  listSeatHolders,
} from "#app/domain/seasons/queries/list-roster.server.ts";
import type { HubContext } from "#app/web/context.ts";

const ABOUT = 100;

export async function rosterPage({ db, scope }: HubContext, seasonId: string, from: string | null) {
  const all = await listRosterMunicipalities(db, seasonId);
  const first = Math.max(
    0,
    all.findIndex((one) => one.slug === from),
  );
  const shown = someOf(all.slice(first));
  const holders = await listSeatHolders(
    db,
    seasonId,
    shown.map((one) => one.code),
  );
  const people = await listPeopleByIds(
    db,
    scope,
    holders.map((one) => one.personId),
  );
  const seats = new Map(holders.map((one) => [one.personId, one.municipalityCode]));
  return {
    leaders: all.reduce((sum, one) => sum + one.leaders, 0),
    municipalities: all.length,
    groups: shown.map(({ code, name, slug, label, leaders }) => {
      const own = people.filter((person) => seats.get(person.id) === code);
      const rows = own.map(({ id, name, title }) => ({ id, name, title }));
      return { name, slug, label, people: rows, hidden: leaders - rows.length };
    }),
    paged: first > 0,
    next: all[first + shown.length]?.slug ?? null,
  };
}

function someOf(municipalities: RosterMunicipality[]): RosterMunicipality[] {
  let people = 0;
  const end = municipalities.findIndex((one) => (people += one.leaders) >= ABOUT);
  return end === -1 ? municipalities : municipalities.slice(0, end + 1);
}
