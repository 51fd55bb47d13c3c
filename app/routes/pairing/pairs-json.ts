/** A round with its pairs, points and proof, for who wants to check or use it elsewhere. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getScoreVersion } from "#app/domain/pairing/queries/get-scores.server.ts";
import {
  getCertificate,
  listFilePairs,
} from "#app/domain/pairing/queries/list-file-pairs.server.ts";
import { listLeftovers } from "#app/domain/pairing/queries/list-pairs.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { findPairRound } from "./find-round.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, language } = context;
  const { season, round } = await findPairRound({ context, params });
  const version = round.summary ? await getScoreVersion(db, round.summary.scores) : null;
  const whole = {
    season: season.number,
    round: round.number,
    state: round.state,
    engine: round.engine,
    runAt: round.runAt,
    summary: round.summary,
    scores: version?.scores ?? null,
    rules: version?.rules ?? null,
    pairs: await listFilePairs(db, round),
    leftover: (await listLeftovers(db, round.id)).map(({ personId, name, municipality, reason }) => ({
      id: personId, name, municipality, reason,
    })), // prettier-ignore
    certificate: await getCertificate(db, round.id),
  };
  const values = { season: season.number, round: round.number };
  const name = translator(language, "pairing")("files.name", values);
  return new Response(`${JSON.stringify(whole, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
