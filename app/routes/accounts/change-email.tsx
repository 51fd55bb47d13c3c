import { notFound } from "#app/web/problems.server.ts";

export function loader() {
  throw notFound();
}

export default function Unbuilt() {
  return null;
}
