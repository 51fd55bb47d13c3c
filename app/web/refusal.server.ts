/** What a request is told instead of what it asked for. */
import { redirect } from "@remix-run/node";
import { notFound, problem } from "./problems.server.ts";

export type Refusal =
  /** `next` is where to go on once signed in. */
  | { status: 401; next: string }
  /** `foreign`: the request did not come from a page of ours. */
  | { status: 403; foreign?: true }
  | { status: 404 | 405 | 413 | 500 };

/** To be thrown by the loader that stands in for the page. */
export function answerOf(refusal: Refusal): Response {
  if (refusal.status === 401)
    return redirect(`/sign-in?next=${encodeURIComponent(refusal.next)}`, 303);
  if (refusal.status === 404) return notFound();
  if (refusal.status === 403 && refusal.foreign) return problem(403, "foreign");
  return problem(refusal.status);
}
