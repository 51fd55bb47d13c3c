/** What a season's page shows, within what the asker may see. */
import { listMapPlaces } from "#app/domain/municipalities/queries.server.ts";
import { listProgramme } from "#app/domain/meetings/queries/list-programme.server.ts";
import type { MeetingSummary } from "#app/domain/meetings/meeting.ts";
import { listNotesOfSeason } from "#app/domain/notes/queries/list-notes.server.ts";
import { hasPublishedRounds } from "#app/domain/pairing/queries/list-rounds.server.ts";
import {
  listPublicSeatHolders,
  listRosterMunicipalities,
} from "#app/domain/seasons/queries/list-roster.server.ts";
import { countSeasonMeetings } from "#app/domain/seasons/queries/list-seasons.server.ts";
import { noApplicationToday, seasonStatus } from "#app/domain/seasons/rules/season.ts";
import type { RosterMunicipality } from "#app/domain/seasons/enrolment.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { memberSquares } from "#app/routes/municipalities/member-squares.ts";
import type { HubContext } from "#app/web/context.ts";
import { nextStep } from "./next-step.server.ts";

const MEETINGS = 20;
const NOTES = 5;

export async function seasonPage(context: HubContext, season: Season) {
  const { db, scope, viewer, language, today } = context;
  const { description: _markdown, id, ...facts } = season;
  const [roster, meetings, visitors, programme, notes, hasPairs] = await Promise.all([
    listRosterMunicipalities(db, id),
    countSeasonMeetings(db, id),
    viewer ? [] : listPublicSeatHolders(db, id),
    readProgramme(context, id),
    listNotesOfSeason(db, scope, id, { limit: NOTES }, language),
    viewer ? hasPublishedRounds(db, id) : false,
  ]);
  const leaders = roster.reduce((sum, one) => sum + one.leaders, 0);
  return {
    season: facts,
    status: seasonStatus(season, today),
    step: await nextStep(context, season, leaders),
    organiser: scope.organiser,
    takesApplications: noApplicationToday(season, today) === null,
    member: viewer !== null,
    hasSeat: scope.seasonIds.includes(id),
    figures: { leaders, municipalities: roster.length, meetings },
    squares: roster.length > 0 ? await squaresOf(db, roster) : [],
    publicNames: visitors.map(({ personId, name }) => ({ personId, name })),
    ...programme,
    notes: notes.notes,
    moreNotes: notes.next !== null,
    hasPairs,
  };
}

async function squaresOf(db: HubContext["db"], roster: readonly RosterMunicipality[]) {
  const leaders = new Map(roster.map((one) => [one.code, one.leaders]));
  return memberSquares(await listMapPlaces(db), ({ code }) => leaders.get(code));
}

async function readProgramme({ db, scope, now }: HubContext, seasonId: string) {
  const { upcoming, past, more } = await listProgramme(db, scope, {
    now,
    seasonId,
    limit: MEETINGS,
  });
  return {
    upcoming: upcoming.map(meetingInList),
    past: past.map(meetingInList),
    moreMeetings: more,
  };
}

function meetingInList(meeting: MeetingSummary) {
  const { id, title, kind, state, startsAt, endsAt, place, host, answer, asked } = meeting;
  return { id, title, kind, state, startsAt, endsAt, place, host, answer, asked };
}

export type MeetingInList = ReturnType<typeof meetingInList>;
