/** Says learning sets in words, as JSON and as a table, wherever they come from. */
import type { RoundSummary } from "#app/domain/pairing/proposal.ts";
import type { SetProposal } from "#app/domain/pairing/rules/group-sets.ts";
import { shareOfBest } from "#app/domain/pairing/rules/propose-sets.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { csvText } from "#app/web/csv.server.ts";
import { jsonOf, linesOfLeftovers, named, personOf, type Shown } from "./print.ts";

export interface ShownSets extends Shown {
  proposal: SetProposal;
  summary: RoundSummary;
}

/** Each set with its score, the best first; then who is left over, and how good all of it is. */
export function linesOfSets(shown: ShownSets): string[] {
  const sets = shown.proposal.pairs.map((set, at) => {
    const place = String(at + 1).padStart(4);
    const people = set.people.map((id) => named(personOf(id, shown)));
    return `${place}  ${String(set.score).padStart(6)}  ${people.join(", ")}`;
  });
  return [...sets, "", ...linesOfLeftovers(shown), ...linesOfShare(shown)];
}

export function linesOfShare({ proposal, summary, language }: ShownSets): string[] {
  const t = translator(language, "pairing");
  const { sets } = summary;
  const count = t("sets.count", { count: summary.pairs });
  if (!sets) return [`${count}, ${proposal.engine}.`];
  const number = (value: number) => formatNumber(value, language);
  const share = shareOfBest(summary.totalScore, sets.bound);
  const apart = sets.largest - sets.smallest;
  const sizes = apart === 0 ? "sizesEven" : apart === 1 ? "sizesNear" : "sizesApart";
  const bounds = { total: number(summary.totalScore), bound: number(sets.bound) };
  return [
    `${count}, ${proposal.engine}. ${t(`sets.${sizes}`, { smallest: sets.smallest, largest: sets.largest })}`,
    share === 100 ? t("sets.share_all") : t("sets.share", { share }),
    t("sets.bound", bounds),
    t("sets.how"),
    ...(summary.again > 0 ? [t("sets.again", { count: summary.again })] : []),
  ];
}

export function jsonOfSets(shown: ShownSets): Record<string, unknown> {
  const { engine, leftover } = jsonOf(shown);
  const { proposal, summary } = shown;
  const { pairs: sets, people, eligible, again, scores, totalScore, sets: asked } = summary;
  return {
    engine,
    summary: { sets, people, eligible, again, scores, ...asked, total: totalScore },
    share: shareOfBest(totalScore, proposal.bound),
    sets: proposal.pairs.map((set) => ({
      people: set.people.map((id) => personOf(id, shown)),
      score: set.score,
    })),
    leftover,
  };
}

const headings = {
  da: ["gruppe", "id", "navn", "kommune", "gruppens point"],
  en: ["set", "id", "name", "municipality", "points of the set"],
};

/** A row for each person, set by set. */
export function tableOfSets(shown: ShownSets): string {
  const rows = shown.proposal.pairs.flatMap((set, at) =>
    set.people.map((id) => {
      const { id: own, name, municipality } = personOf(id, shown);
      return [at + 1, own, name, municipality, set.score];
    }),
  );
  return csvText([headings[shown.language], ...rows]);
}
