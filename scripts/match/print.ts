/** Writes proposed pairs to the terminal: a table with reasons, or JSON for another program. */
import { explainPair } from "#app/domain/pairing/explain.ts";
import type { Proposal, ProposedPair, RoundSummary } from "#app/domain/pairing/proposal.ts";
import { listChoices, type Choice } from "#app/domain/pairing/queries/list-names.server.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";

export interface Outcome {
  season: Season;
  proposal: Proposal;
  summary: RoundSummary;
  /** The draft that was saved; null for a dry run. */
  round: number | null;
}

export async function printTable(db: Db, outcome: Outcome, language: Language): Promise<void> {
  const { season, proposal, summary, round } = outcome;
  const t = translator(language, "pairing");
  const shown = await showing(db, outcome, language);
  const lines = shown.pairs.flatMap(({ people, score, reasons }, at) => [
    `${String(at + 1).padStart(4)}  ${String(score).padStart(5)}  ${people.map(named).join("  +  ")}`,
    ...reasons.map((reason) => `             ${reason}`),
  ]);
  lines.push("");
  for (const { person, why } of shown.leftover) lines.push(`   –         ${named(person)}: ${why}`);
  const proof =
    summary.proof.pairs === "optimal" ? t("round.proof.optimal") : t("round.proof.none");
  lines.push(
    `${t("round.season", { season: season.number })}: ${t("publish.pairs", { count: summary.pairs })}, ` +
      `${t("round.figures.total").toLowerCase()} ${summary.totalScore}, ` +
      `${t("round.figures.worst").toLowerCase()} ${summary.worst}, ${proposal.engine}.`,
    proof,
    round === null
      ? "Dry run: nothing was saved. --save makes it a draft round."
      : `Saved as draft round ${round}: /seasons/${season.number}/rounds/${round}`,
  );
  process.stdout.write(`${lines.join("\n")}\n`);
}

export async function printJson(db: Db, outcome: Outcome, language: Language): Promise<void> {
  const { season, proposal, summary, round } = outcome;
  const shown = await showing(db, outcome, language);
  const { certificate, ...proof } = proposal.proof;
  const whole = {
    season: season.number, round, engine: proposal.engine, summary,
    proof: { ...proof, certificate: certificate && { people: proposal.order, ...certificate } },
    ...shown,
  }; // prettier-ignore
  process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
}

async function showing(db: Db, { season, proposal }: Outcome, language: Language) {
  const people = new Map((await listChoices(db, season.id)).map((one) => [one.id, one]));
  const t = translator(language, "pairing");
  const personOf = (id: string): Choice => people.get(id) ?? { id, name: id, municipality: "–" };
  return {
    pairs: proposal.pairs.map((pair) => ({
      people: pair.people.map(personOf),
      score: pair.score,
      reasons: reasonsOf(pair, personOf, language),
    })),
    leftover: proposal.leftover.map(({ personId, reason }) => {
      const person = personOf(personId);
      const why = t(`round.leftovers.${reason}`, { municipality: person.municipality });
      return { person, reason, why };
    }),
  };
}

function reasonsOf(pair: ProposedPair, personOf: (id: string) => Choice, language: Language) {
  const names = new Map(pair.people.map((id) => [id, personOf(id).name]));
  const told = { t: translator(language, "pairing"), language, names };
  return explainPair(pair.reasons, told).flatMap((link) => link.sentences);
}

function named({ name, municipality }: Choice): string {
  return `${name} (${municipality})`;
}
