import type { LoaderFunctionArgs } from "@remix-run/node";
import { titleMeta } from "#app/web/title.ts";
import { ContentPage } from "./content-page.tsx";
import { readPage } from "./read-page.server.ts";

export const meta = titleMeta;

export function loader({ context }: LoaderFunctionArgs) {
  return readPage(context, "about");
}

export default ContentPage;
