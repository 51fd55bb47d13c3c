/**
 * Renders a whole page in one piece, as text: nothing of ours streams, and React's stream takes nearly
 * three times as long to write the same page (docs/decisions/0017).
 */
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { WordsContext } from "./i18n/use-words.ts";
import { wordsIn } from "./i18n/languages.server.ts";
import { KeepContext } from "./ui/kept.tsx";
import { keepIn } from "./web/keep-markup.server.tsx";
import { loaderDataElement, withHeld } from "./web/loader-data.server.ts";
import { NonceContext } from "./web/nonce.ts";

/** Loaders await all that they give, so there is nothing for Remix to wait for later. */
export const streamTimeout = 1;

const DOCTYPE = "<!DOCTYPE html>";

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { language, nonce, page }: AppLoadContext,
): Promise<Response> {
  const staticHandlerContext = withHeld(remixContext.staticHandlerContext, page.held);
  // Without the stream that Remix made of nothing: the data follows the page.
  const entry = { ...remixContext, staticHandlerContext, serverHandoffStream: undefined };
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <WordsContext.Provider value={wordsIn(language)}>
        <KeepContext.Provider value={keepIn[language]}>
          <RemixServer context={entry} url={request.url} nonce={nonce} />
        </KeepContext.Provider>
      </WordsContext.Provider>
    </NonceContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  const wakes = entry.renderMeta?.didRenderScripts;
  page.html = [DOCTYPE, html, wakes ? loaderDataElement(staticHandlerContext, nonce) : ""];
  return new Response(null, { status, headers });
}

/** What a loader or action threw by mistake: logged with the request, without what was typed. */
export function handleError(error: unknown, { context }: { context: AppLoadContext }) {
  context.log.error({ requestId: context.requestId, err: error }, "failed");
}
