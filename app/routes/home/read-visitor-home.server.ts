/** Reads what a visitor's front page shows: nothing that is not public. */
import { listUpcomingMeetings } from "#app/domain/meetings/queries/list-meetings.server.ts";
import { listMapPlaces } from "#app/domain/municipalities/queries.server.ts";
import { listFirstLines } from "#app/domain/notes/queries/list-first-lines.server.ts";
import { countNotes } from "#app/domain/notes/queries/count-notes.server.ts";
import { listNewestPublicNotes } from "#app/domain/notes/queries/list-notes.server.ts";
import {
  countMembers,
  type MemberCounts,
} from "#app/domain/seasons/queries/count-members.server.ts";
import { countSeasonsBegun } from "#app/domain/seasons/queries/count-seasons.server.ts";
import { getCurrentSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import { listOpenSeasons } from "#app/domain/seasons/queries/list-open-seasons.server.ts";
import { getSeasonFigures } from "#app/domain/seasons/queries/list-seasons.server.ts";
import { countHosted } from "#app/domain/seasons/queries/list-seats.server.ts";
import { excerpt } from "#app/markdown/excerpt.ts";
import { memberSquares } from "#app/routes/municipalities/member-squares.ts";
import type { HubContext } from "#app/web/context.ts";

const noMembers: MemberCounts = {};
const NOTES = 3;
const LONGEST_LINE = 150;

export async function readVisitorHome(context: HubContext) {
  const { db, scope, today, language } = context;
  const season = await getCurrentSeason(db, today);
  const [places, members, hosted, seasons, publicNotes, open, meeting, notes] = await Promise.all([
    listMapPlaces(db),
    season ? countMembers(db, season.id) : noMembers,
    countHosted(db),
    countSeasonsBegun(db),
    countNotes(db, scope, { language }),
    listOpenSeasons(db, today),
    nextMeeting(context),
    readNotes(context),
  ]);
  const figures = season && (await getSeasonFigures(db, season.id));
  return {
    title: "",
    season: season && figures && toSeason(season, figures),
    open: open[0] ?? null,
    squares: memberSquares(places, ({ code }) => members[code]),
    figures: { ...hosted, municipalitiesInAll: places.length, seasons, publicNotes },
    meeting,
    notes,
  };
}

function toSeason(
  { number, title, theme, startsOn, endsOn, state }: SeasonFacts,
  figures: SeasonFigures,
) {
  return { number, title, theme, startsOn, endsOn, state, ...figures };
}

type SeasonFacts = NonNullable<Awaited<ReturnType<typeof getCurrentSeason>>>;
type SeasonFigures = Awaited<ReturnType<typeof getSeasonFigures>>;

/** The next that is open to all; where there is none, the next of any season. */
async function nextMeeting({ db, scope, now }: HubContext) {
  const options = { now, cancelled: false, limit: 1 };
  const open = await listUpcomingMeetings(db, scope, { ...options, openToAll: true });
  const page = open.meetings.length > 0 ? open : await listUpcomingMeetings(db, scope, options);
  const meeting = page.meetings[0];
  if (!meeting) return null;
  const { id, title, kind, startsAt, endsAt, host, season } = meeting;
  return { id, title, kind, startsAt, endsAt, host, seasonNumber: season?.number ?? null };
}

async function readNotes({ db, language }: HubContext) {
  const notes = await listNewestPublicNotes(db, NOTES, language);
  const lines = await listFirstLines(
    db,
    notes.map((note) => note.id),
  );
  const short = (text: string | null | undefined) => (text ? excerpt(text, LONGEST_LINE) : null);
  return notes.map(({ id, title, language: lang, municipality, place, excerpt: beginning }) => {
    const { do: first, dont } = lines.get(id) ?? {};
    const [doLine, dontLine] = [short(first), short(dont)];
    // The beginning only where no line speaks for the note.
    const text = doLine || dontLine ? "" : beginning;
    return { id, title, lang, municipality, place, doLine, dontLine, text };
  });
}

export type VisitorHomeRead = Awaited<ReturnType<typeof readVisitorHome>>;
