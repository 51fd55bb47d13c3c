/** Stands at every address that no page has, and in for a page that is not shown. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/web/problems.server.ts";
import { answerOf } from "#app/web/refusal.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  throw context.refusal ? answerOf(context.refusal) : notFound();
}

export const action = loader;

export default function NotFound() {
  return null;
}
