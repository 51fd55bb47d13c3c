/** The season that an address names; 404 for none, and for a draft of which the asker may not know. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { maySeeSeason } from "#app/domain/seasons/policy.ts";
import { getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { notFound } from "#app/web/problems.server.ts";

type Asked = Pick<LoaderFunctionArgs, "context" | "params">;

export async function findSeason({ context, params }: Asked): Promise<Season> {
  const number = /^[1-9]\d{0,2}$/.test(params.number ?? "") ? Number(params.number) : null;
  const season = number === null ? null : await getSeason(context.db, number);
  if (!season || !maySeeSeason(context.scope, season)) throw notFound();
  return season;
}
