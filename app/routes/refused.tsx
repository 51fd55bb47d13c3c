/** Where the gate sends what it does not let through, so that a refusal keeps the frame. */
import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound, problem } from "#app/web/problems.server.ts";

const statuses = [403, 405, 413];

export function loader({ request, params }: LoaderFunctionArgs) {
  if (params.status === "401") {
    const next = new URL(request.url).searchParams.get("next") ?? "/";
    throw redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
  }
  const status = Number(params.status);
  throw statuses.includes(status) ? problem(status) : notFound();
}

export default function Refused() {
  return null;
}
