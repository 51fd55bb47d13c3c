/** A round's pairs as a file for a Danish Excel: a row for each, with why. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { explainPair } from "#app/domain/pairing/explain.ts";
import {
  listFilePairs,
  type FilePair,
} from "#app/domain/pairing/queries/list-file-pairs.server.ts";
import { listLeftovers } from "#app/domain/pairing/queries/list-pairs.server.ts";
import { formatName } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { csvFile } from "#app/web/csv.server.ts";
import type { HubContext } from "#app/web/context.ts";
import { findPairRound } from "./find-round.server.ts";

const places = [1, 2, 3] as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { season, round } = await findPairRound({ context, params });
  const t = translator(context.language, "pairing");
  const heads = places.flatMap((number) =>
    (["person", "municipality", "email"] as const).map((key) => t(`files.${key}`, { number })),
  );
  const pairs = await listFilePairs(context.db, round);
  const leftovers = await listLeftovers(context.db, round.id);
  const rows = [
    [t("files.number"), t("files.score"), ...heads, t("files.why")],
    ...pairs.map((pair) => cells(pair, context)),
    ...leftovers.map(({ name, municipality, reason }) => {
      const why = t(`round.leftovers.${reason}`, { municipality: municipality ?? "–" });
      return [
        "",
        "",
        formatName(name, context.language),
        municipality ?? "",
        "",
        ...blank(6),
        `${t("files.withoutPartner")}: ${why}`,
      ];
    }),
  ];
  const name = t("files.name", { season: season.number, round: round.number });
  return csvFile(`${name}.csv`, rows);
}

function cells({ position, score, people, reasons }: FilePair, { language }: HubContext) {
  const names = new Map(people.map((one) => [one.id, one.name]));
  const t = translator(language, "pairing");
  const why = explainPair(reasons, { t, language, names }).flatMap((link) => link.sentences);
  const known = people.flatMap((one) => [
    formatName(one.name, language),
    one.municipality ?? "",
    one.email,
  ]);
  return [position, score, ...known, ...blank(9 - known.length), [...new Set(why)].join(" ")];
}

function blank(count: number): string[] {
  return Array.from({ length: count }, () => "");
}
