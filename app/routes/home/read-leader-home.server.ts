/** Reads what a leader's start page shows: the next meeting, the peer, what is new, and nothing else. */
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { beginVisit } from "#app/domain/accounts/commands/begin-visit.server.ts";
import {
  nextMeetingToAnswer,
  nextMeetingToAttend,
} from "#app/domain/meetings/queries/next-meeting.server.ts";
import { listOpenSeasons } from "#app/domain/seasons/queries/list-open-seasons.server.ts";
import { getPeerOf } from "#app/domain/pairing/queries/get-peer.server.ts";
import { actOf, type HubContext } from "#app/web/context.ts";
import { readNews } from "./read-news.server.ts";

export async function readLeaderHome(context: HubContext, viewer: Viewer) {
  const { db, scope, now, today } = context;
  const since = await beginVisit(db, actOf(context), viewer);
  const toAnswer = await nextMeetingToAnswer(db, viewer.id, scope, now);
  const [toAttend, pair, open] = await Promise.all([
    toAnswer ? null : nextMeetingToAttend(db, scope, now),
    getPeerOf(db, viewer.id),
    listOpenSeasons(db, today, viewer.id),
  ]);
  return {
    title: "",
    now,
    name: viewer.name,
    toAnswer,
    toAttend,
    pair: pair && toPair(pair),
    open: open[0] ?? null,
    since,
    news: await readNews(context, since, pair),
  };
}

type OwnPair = NonNullable<Awaited<ReturnType<typeof getPeerOf>>>;

function toPair({ peers, season }: OwnPair) {
  return {
    seasonNumber: season.number,
    peers: peers.map(({ id, name, title, email, municipality }) => ({
      id, name, title, email, municipality,
    })),
  }; // prettier-ignore
}

export type LeaderHomeRead = Awaited<ReturnType<typeof readLeaderHome>>;
