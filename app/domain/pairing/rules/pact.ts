/** Knows where a pact stands, and what a signature holds for. */
import type { Pact, PactStatus } from "../partnership.ts";

/** `people` are all partners of the pair. */
export function pactStatus(pact: Pact, people: readonly string[], personId: string): PactStatus {
  if (pact.promises.size === 0) return "empty";
  if (!pact.promises.has(personId)) return "to_write";
  if (!isComplete(pact, people)) return "unfinished";
  if (!pact.signatures.has(personId)) return "to_sign";
  return people.every((one) => pact.signatures.has(one)) ? "signed" : "waiting";
}

/** Everyone has promised something. */
export function isComplete(pact: Pact, people: readonly string[]): boolean {
  return people.every((one) => pact.promises.has(one));
}

/** Somebody signs what they have read: the version on their page, with every part in place. */
export function maySign(
  pact: Pact,
  people: readonly string[],
  version: number,
): { ok: true } | { ok: false; reason: "incomplete" | "changed" } {
  if (pact.version !== version) return { ok: false, reason: "changed" };
  return isComplete(pact, people) ? { ok: true } : { ok: false, reason: "incomplete" };
}
