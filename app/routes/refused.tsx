/** Where the gate sends what it does not let through, so that a refusal keeps the frame. */
import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound, problem } from "#app/web/problems.server.ts";

const statuses = [403, 405, 413, 500];

export function loader({ request, params }: LoaderFunctionArgs) {
  if (params.status === "401") {
    const next = new URL(request.url).searchParams.get("next") ?? "/";
    throw redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
  }
  const status = Number(params.status);
  if (!statuses.includes(status)) throw notFound();
  const byGuard = new URL(request.url).searchParams.get("by") === "guard";
  throw problem(status, status === 403 && byGuard ? "foreign" : undefined);
}

export default function Refused() {
  return null;
}
