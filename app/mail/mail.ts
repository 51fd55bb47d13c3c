/** Knows what a mail of ours is made of: short paragraphs and, mostly, one link to act on. */
import type { Language } from "#db/schema.ts";

export interface Mail {
  personId: string | null;
  to: string;
  language: Language;
  subject: string;
  /** "Kære Anna" */
  greeting: string;
  paragraphs: string[];
  /** Six digits, where the mail carries a code. */
  code?: string;
  link?: { label: string; address: string };
  /** Why the receiver gets it. */
  reason: string;
  /** An iCalendar text and its METHOD, the same as the body's. */
  calendar?: { text: string; method: "REQUEST" | "CANCEL" | "PUBLISH" };
  /** The same key is written once, however often the act is repeated. */
  onceKey?: string;
}
