/** What a loader or action throws when there is no page to show. */
import { data } from "@remix-run/node";

/** Also for what one may not know of. */
export function notFound(): Response {
  return problem(404);
}

export function tooManyAttempts(): Response {
  return problem(429);
}

/** `kind` names the words for it (problem-page.tsx), where the status alone does not. */
export function problem(status: number, kind?: "foreign"): Response {
  // Thrown data reaches the error boundary as a route error with its status.
  return data(kind ? { kind } : null, { status }) as unknown as Response;
}
