/** Knows how candidates become the engine's numbers: allowed pairs, points and tie-breakers. */
import type { Candidate, Obstacles } from "../candidate.ts";
import type { Problem } from "../engine/problem.ts";
import { highestScore, type Scores } from "../scores.ts";
import { barBetween } from "./forbid.ts";
import { scoreLink, sumOf } from "./score-link.ts";

export type EarlierPartners = "never_again" | "again_if_needed";

/**
 * `candidates` sorted by id. Earlier partners are absent edges, or edges so costly that one fewer of
 * them outweighs everything that points could win.
 */
export function toProblem(
  candidates: readonly Candidate[],
  obstacles: Obstacles,
  scores: Scores,
  earlier: EarlierPartners,
): Problem {
  const n = candidates.length;
  const most = highestScore(scores);
  const again = -(Math.floor(n / 2) * most + 1);
  const hashes = candidates.map((one) => hashOf(one.id));
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const tie: number[] = [];
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const bar = barBetween(candidates[a]!, candidates[b]!, obstacles);
      if (bar !== null && !(bar === "earlier_partner" && earlier === "again_if_needed")) continue;
      from.push(a);
      to.push(b);
      const points = sumOf(scoreLink(candidates[a]!, candidates[b]!, scores));
      weight.push(bar === null ? points : points + again);
      tie.push(mix(hashes[a]!, hashes[b]!) & 1023);
    }
  }
  return {
    n,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: Float64Array.from(weight),
    tie: Uint16Array.from(tie),
    range: { least: earlier === "again_if_needed" ? again : 0, most },
  };
}

/** FNV-1a, 32 bits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The same for both orders is not needed: the smaller id always comes first. */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d) ^ Math.imul(b ^ (a >>> 13), 0x297a2d39);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
