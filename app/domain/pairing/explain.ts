/** Knows how a pair's reasons are said in plain sentences, to a leader or about two others. */
import type { TFunction } from "i18next";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import { formatNameWithin } from "#app/i18n/format.ts";
import type { Language } from "#db/schema.ts";
import type { Factor, Link, Reasons } from "./pair.ts";

export interface Told {
  t: TFunction<"pairing">;
  language: Language;
  /** Full names by id. */
  names: ReadonlyMap<string, string>;
  /** Who reads it: spoken to as "you". */
  readerId?: string;
}

export interface ExplainedLink {
  /** "Anna og Bo", "Du og Bo" */
  title: string;
  score: number;
  sentences: string[];
}

/** The reader's own links first. */
export function explainPair(reasons: Reasons, told: Told): ExplainedLink[] {
  const own = (link: Link) => Number(isOwn(link, told));
  return [...reasons.links].sort((a, b) => own(b) - own(a)).map((link) => explainLink(link, told));
}

function explainLink(link: Link, told: Told): ExplainedLink {
  const { t } = told;
  const you = isOwn(link, told);
  const sentences = link.factors.map((factor) => sentence(factor, link, told));
  if (link.factors.length === 0) sentences.push(t(you ? "reasons.nothingYou" : "reasons.nothing"));
  if (link.kept) sentences.push(t(you ? "reasons.keptYou" : "reasons.kept"));
  else if (link.again) sentences.push(t(you ? "reasons.againYou" : "reasons.again"));
  const between = t(you ? "reasons.betweenYou" : "reasons.between", namesOf(link, told));
  return { title: begun(between), score: link.score, sentences: sentences.map(begun) };
}

/** One whose name is gone is "a former member", also where a sentence begins with them. */
function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(factor: Factor, link: Link, told: Told): string {
  const { t } = told;
  const you = isOwn(link, told);
  switch (factor.factor) {
    case "both_ways":
      return t(you ? "reasons.bothWaysYou" : "reasons.bothWays", namesOf(link, told));
    case "helps": {
      const key = { from: "youHelp", to: "helpsYou", none: "helps" } as const;
      const reader =
        factor.from === told.readerId ? "from" : factor.to === told.readerId ? "to" : "none";
      return t(`reasons.${key[reader]}`, {
        from: shortName(factor.from, told),
        to: shortName(factor.to, told),
        topics: listed(factor.topics, told),
      });
    }
    case "shared_wants":
      return t(you ? "reasons.sharedWantsYou" : "reasons.sharedWants", {
        topics: listed(factor.topics, told),
      });
    case "role_level":
      return t(`reasons.role${factor.same ? "Same" : "Near"}${you ? "You" : ""}`);
    case "size_band":
      return t(`reasons.size${factor.same ? "Same" : "Near"}${you ? "You" : ""}`);
    default:
      return t(`reasons.${factor.factor}${you ? "You" : ""}`);
  }
}

/** Something to begin a first talk with, from the strongest reason that concerns the reader. */
export function firstQuestion(reasons: Reasons, told: Told): string {
  const factors = reasons.links.filter((link) => isOwn(link, told)).flatMap((link) => link.factors);
  const about = (topics: string[]) => ({ topic: topicWord(topics[0]!, told) });
  const helps = factors.filter((factor) => factor.factor === "helps");
  const toReader = helps.find((factor) => factor.to === told.readerId);
  if (toReader) return told.t("questions.helpsYou", about(toReader.topics));
  const shared = factors.find((factor) => factor.factor === "shared_wants");
  if (shared) return told.t("questions.shared", about(shared.topics));
  const fromReader = helps.find((factor) => factor.from === told.readerId);
  if (fromReader) return told.t("questions.youHelp", about(fromReader.topics));
  return told.t("questions.plain");
}

function isOwn(link: Link, { readerId }: Told): boolean {
  return readerId !== undefined && (link.a === readerId || link.b === readerId);
}

/** `b` is the other one where the reader is meant. */
function namesOf(link: Link, told: Told): { a: string; b: string } {
  const swap = link.b === told.readerId;
  const [a, b] = swap ? [link.b, link.a] : [link.a, link.b];
  return { a: shortName(a, told), b: shortName(b, told) };
}

/** The first name; the whole one where two in the pair share it. */
function shortName(id: string, { names, language }: Told): string {
  const name = names.get(id) ?? "–";
  if (name === "") return formatNameWithin(name, language);
  const first = name.split(" ")[0]!;
  const sharing = [...names.values()].filter((other) => other.split(" ")[0] === first);
  return sharing.length > 1 ? name : first;
}

const listFormats = { da: new Intl.ListFormat("da"), en: new Intl.ListFormat("en-GB") };

export function listed(topics: readonly string[], told: Pick<Told, "language">): string {
  return listFormats[told.language].format(topics.map((topic) => topicWord(topic, told)));
}

/** As it stands inside a sentence. */
function topicWord(topic: string, { language }: Pick<Told, "language">): string {
  const label = termLabel(topic, language);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
