/** What a leader's page about the peer is made of. */
import { danishClock } from "#app/calendar/danish-time.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import { explainPair, firstQuestion } from "#app/domain/pairing/explain.ts";
import type { OwnPair, Peer } from "#app/domain/pairing/pair.ts";
import { listOwnPairs, listOwnSets } from "#app/domain/pairing/queries/get-peer.server.ts";
import { getOwnAnswer } from "#app/domain/pairing/queries/get-met-link.server.ts";
import { getMissedSeason } from "#app/domain/pairing/queries/get-missed-season.server.ts";
import { getPact } from "#app/domain/pairing/queries/get-pact.server.ts";
import { getPause } from "#app/domain/pairing/queries/list-exclusions.server.ts";
import { getOwnReflection } from "#app/domain/pairing/queries/list-reflections.server.ts";
import { getOwnWish } from "#app/domain/pairing/queries/list-wishes.server.ts";
import { suggestPeerTimes } from "#app/domain/pairing/queries/suggest-times.server.ts";
import { pactStatus } from "#app/domain/pairing/rules/pact.ts";
import { formatName } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { HubContext } from "#app/web/context.ts";
import type { Language } from "#db/schema.ts";

export async function readPeerPage(context: HubContext, viewer: Viewer) {
  const { db, language, today } = context;
  const t = translator(language, "pairing");
  const pairs = await listOwnPairs(db, viewer.id);
  const sets = await listOwnSets(db, viewer.id);
  const missedIn = await getMissedSeason(db, viewer.id, pairs[0]?.round.publishedAt ?? null);
  const [current, earlier] = missedIn === null ? [pairs[0], pairs.slice(1)] : [undefined, pairs];
  return {
    title:
      !current && sets[0]
        ? t("sets.own")
        : t(current && current.peers.length > 1 ? "peer.titleTwo" : "peer.title"),
    current: current
      ? {
          ...shownOwnPair(current, viewer, context),
          ...(await readPartnership(context, viewer, current)),
        }
      : null,
    set: sets[0] ? shownSet(sets[0], context) : null,
    earlierSets: sets.slice(1).map(named),
    missedIn,
    earlier: earlier.map(named),
    pausedUntil: await getPause(db, viewer.id, today),
    today,
  };
}

function named({ pairId, round, season, peers }: OwnPair) {
  return {
    pairId,
    season: season.number,
    round: round.number,
    peers: peers.map(({ id, name, title, municipality }) => ({ id, name, title, municipality })),
  };
}

function shownSet({ season, round, peers }: OwnPair, { language }: HubContext) {
  return {
    season: season.number,
    round: round.number,
    publishedAt: round.publishedAt,
    closed: round.state === "closed",
    peers: shownPeers(peers, language),
  };
}

function shownPeers(peers: readonly Peer[], language: Language) {
  const words = (topics: string[]) => topics.map((topic) => termLabel(topic, language));
  return peers.map((peer) => ({
    id: peer.id,
    name: formatName(peer.name, language),
    former: peer.name === "",
    title: peer.title,
    municipality: peer.municipality,
    email: peer.email,
    phone: peer.phone,
    offers: words(peer.offers),
    wants: words(peer.wants),
  }));
}

function shownOwnPair(pair: OwnPair, viewer: Viewer, { language }: HubContext) {
  const names = new Map(pair.peers.map((peer) => [peer.id, peer.name]));
  names.set(viewer.id, viewer.name);
  const t = translator(language, "pairing");
  const told = { t, language, names, readerId: viewer.id };
  return {
    pairId: pair.pairId,
    season: pair.season.number,
    round: pair.round.number,
    publishedAt: pair.round.publishedAt,
    closed: pair.round.state === "closed",
    links: explainPair(pair.reasons, told).map(({ title, sentences }) => ({ title, sentences })),
    question: firstQuestion(pair.reasons, told),
    peers: shownPeers(pair.peers, language),
  };
}

/** What the partners have done together so far, and when they could meet. */
async function readPartnership({ db, today }: HubContext, viewer: Viewer, pair: OwnPair) {
  const { pairId } = pair;
  const people = [viewer.id, ...pair.peers.map((peer) => peer.id)];
  const closed = pair.round.state === "closed";
  const [slots, pact, answer, reflection, wish] = await Promise.all([
    closed ? [] : suggestPeerTimes(db, people, today),
    getPact(db, pairId),
    getOwnAnswer(db, pairId, viewer.id),
    getOwnReflection(db, pairId, viewer.id),
    getOwnWish(db, pairId, viewer.id),
  ]);
  return {
    times: slots.map((slot) => ({ ...slot, ...danishClock(slot.startsAt) })),
    pact: pactStatus(pact, people, viewer.id),
    answer,
    hasReflection: reflection !== null,
    wish,
  };
}

export type PeerPage = Awaited<ReturnType<typeof readPeerPage>>;
export type ShownOwnPair = NonNullable<PeerPage["current"]>;
export type ShownTime = ShownOwnPair["times"][number];
export type ShownSet = NonNullable<PeerPage["set"]>;
