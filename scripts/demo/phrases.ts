/** The invented words of the demonstration, from content/demo/phrases.yaml. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { MeetingKind } from "#db/schema.ts";

export interface DemoMeeting {
  kind: MeetingKind;
  title: string;
  description: string;
  agenda: { title: string; minutes: number }[];
  /** The minutes taken at it, in markdown. */
  minutes: string;
}

export interface Phrases {
  first_names: { women: string[]; men: string[] };
  last_names: string[];
  job_titles: Record<string, string[]>;
  job_sectors: Record<string, string>;
  abouts: string[];
  motivations: string[];
  challenges: string[];
  season_themes: { number: number; title: string; theme: string; description: string }[];
  places: string[];
  decline_reasons: string[];
  cancel_reasons: string[];
  meeting_titles: DemoMeeting[];
  /** What partners promise one another, what they think of it, and why one wants another peer. */
  promises: string[];
  reflections: string[];
  wishes: string[];
}

export function readPhrases(file = "content/demo/phrases.yaml"): Phrases {
  return parse(readFileSync(file, "utf8")) as Phrases;
}
