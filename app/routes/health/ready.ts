/** Whether the site can do its work now: 503 with reasons where it can't. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { listReadinessProblems } from "#app/web/readiness.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const problems = await listReadinessProblems(context.db, context.settings);
  const ready = problems.length === 0;
  return new Response(ready ? "ready\n" : `not ready: ${problems.join("; ")}\n`, {
    status: ready ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
