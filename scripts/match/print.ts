/** Says pairs in words and as JSON, wherever they come from: pairs with reasons, and who is left over. */
import { explainPair } from "#app/domain/pairing/explain.ts";
import type { Proposal, ProposedPair, RoundSummary } from "#app/domain/pairing/proposal.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Language } from "#db/schema.ts";

export interface Named {
  id: string;
  name: string;
  municipality: string;
}

export interface Shown {
  proposal: Proposal;
  summary: RoundSummary;
  /** Everybody who takes part, by id. */
  people: ReadonlyMap<string, Named>;
  language: Language;
  /** Pairs of an earlier round that were kept; they count among the locked. */
  kept?: number;
}

/** Each pair with its score and why, the best first. */
export function linesOfPairs({ proposal, ...shown }: Shown): string[] {
  return proposal.pairs.flatMap((pair, at) => {
    const place = String(at + 1).padStart(4);
    const score = String(pair.score).padStart(6);
    const names = pair.people.map((id) => named(personOf(id, shown)));
    const reasons = reasonsOf(pair, shown).map((reason) => `              ${reason}`);
    return [`${place}  ${score}  ${names.join("  +  ")}`, ...reasons];
  });
}

export function linesOfLeftovers(shown: Shown): string[] {
  const left = leftoversOf(shown);
  const lines = left.map(({ person, why }) => `   –          ${named(person)}: ${why}`);
  const crowd = left.some(({ reason }) => reason === "one_municipality") ? crowdOf(shown) : [];
  return [...lines, ...crowd];
}

/** More than half from one place cannot all find somebody from another: how many they are. */
function crowdOf({ people, language }: Shown): string[] {
  const counts = new Map<string, number>();
  for (const { municipality } of people.values())
    counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  const [municipality, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  if (count * 2 <= people.size) return [];
  const t = translator(language, "pairing");
  const [some, all] = [count, people.size].map((one) => formatNumber(one, language));
  return [`              ${t("round.leftovers.crowd", { some, all, municipality })}`];
}

export function linesOfSummary({ proposal, summary, language, kept = 0 }: Shown): string[] {
  const t = translator(language, "pairing");
  const figures = [
    t("publish.pairs", { count: summary.pairs }),
    ...(summary.trios > 0 ? [t("publish.trios", { count: summary.trios })] : []),
    `${t("round.figures.total").toLowerCase()} ${summary.totalScore}`,
    `${t("round.figures.worst").toLowerCase()} ${summary.worst}`,
    proposal.engine,
  ];
  const { proof, locked } = summary;
  const optimal = proof.pairs === "optimal";
  return [
    `${figures.join(", ")}.`,
    optimal
      ? t(`round.proof.${summary.aim === "worst_first" ? "worstFirst" : "optimal"}`)
      : t("round.proof.none"),
    ...(optimal && kept > 0 ? [anewAlone[language]] : []),
    ...(optimal && kept === 0 && locked > 0
      ? [t("round.proof.optimalLocked", { count: locked })]
      : []),
  ];
}

const anewAlone = {
  da: "Beviset gælder dem, der blev sat sammen på ny.",
  en: "The proof holds for those who were paired anew.",
};

export function jsonOf({ proposal, summary, ...shown }: Shown): Record<string, unknown> {
  const { certificate, ...proof } = proposal.proof;
  const order = proposal.order.map((id) => personOf(id, shown).id);
  return {
    engine: proposal.engine,
    summary,
    proof: { ...proof, certificate: certificate && { people: order, ...certificate } },
    pairs: proposal.pairs.map((pair) => ({
      people: pair.people.map((id) => personOf(id, shown)),
      score: pair.score,
      reasons: reasonsOf(pair, shown),
    })),
    leftover: leftoversOf({ proposal, summary, ...shown }),
  };
}

function leftoversOf({ proposal, ...shown }: Shown) {
  const t = translator(shown.language, "pairing");
  return proposal.leftover.map(({ personId, reason }) => {
    const person = personOf(personId, shown);
    const why = t(`round.leftovers.${reason}`, { municipality: person.municipality });
    return { person, reason, why };
  });
}

type Known = Pick<Shown, "people" | "language">;

export function reasonsOf(pair: ProposedPair, { people, language }: Known): string[] {
  const known = { people, language };
  const names = new Map(pair.people.map((id) => [id, personOf(id, known).name]));
  const told = { t: translator(language, "pairing"), language, names };
  const links = explainPair(pair.reasons, told);
  if (links.length === 1) return links[0]!.sentences;
  return links.map(({ title, sentences }) => `${title}: ${sentences.join(" ")}`);
}

export function personOf(id: string, { people }: Pick<Shown, "people">): Named {
  return people.get(id) ?? { id, name: id, municipality: "" };
}

export function named({ name, municipality }: Named): string {
  return municipality === "" ? name : `${name} (${municipality})`;
}
