import { notFound } from "#app/web/problems.server.ts";

export function loader() {
  throw notFound();
}

export const action = loader;

export default function NotFound() {
  return null;
}
