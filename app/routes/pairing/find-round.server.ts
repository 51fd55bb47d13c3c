/** The season and the round that an address names; 404 for none, and for what one may not know of. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayRunRounds } from "#app/domain/pairing/policy.ts";
import { getRound } from "#app/domain/pairing/queries/get-round.server.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import { maySeeSeason } from "#app/domain/seasons/policy.ts";
import { getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { notFound } from "#app/web/problems.server.ts";

type Asked = Pick<LoaderFunctionArgs, "context" | "params">;

export async function findSeason({ context, params }: Asked): Promise<Season> {
  const number = numberIn(params.number);
  const season = number === null ? null : await getSeason(context.db, number);
  if (!season || !maySeeSeason(context.scope, season)) throw notFound();
  return season;
}

export async function findRound(asked: Asked): Promise<{ season: Season; round: Round }> {
  if (!mayRunRounds(asked.context.scope)) throw notFound();
  const season = await findSeason(asked);
  const number = numberIn(asked.params.round);
  const round = number === null ? null : await getRound(asked.context.db, season.id, number);
  if (!round) throw notFound();
  return { season, round };
}

/** 404 for a round of learning sets: what can be done with pairs alone. */
export async function findPairRound(asked: Asked): Promise<{ season: Season; round: Round }> {
  const found = await findRound(asked);
  if (found.round.setSize !== null) throw notFound();
  return found;
}

export function numberIn(text: string | null | undefined): number | null {
  return /^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : null;
}
