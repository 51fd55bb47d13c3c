import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";

/** A component as the server sends it: HTML, with links that know where they stand. */
export function html(element: ReactElement): string {
  return renderToStaticMarkup(<StaticRouter location="/here">{element}</StaticRouter>);
}

/** The one tag that opens with these words. */
export function tag(markup: string, opening: string): string {
  const found = new RegExp(`${opening}[^>]*>`).exec(markup)?.[0];
  if (!found) throw new Error(`no ${opening} in ${markup}`);
  return found;
}
