/**
 * Renders a whole page in one piece: nothing of ours streams, and Remix's own entry leaves a timer
 * behind for every request.
 */
import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { WordsContext } from "./i18n/use-words.ts";
import { wordsIn } from "./i18n/languages.server.ts";
import { NonceContext } from "./web/nonce.ts";

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { language, nonce }: AppLoadContext,
): Promise<Response> {
  const page = (
    <NonceContext.Provider value={nonce}>
      <WordsContext.Provider value={wordsIn(language)}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </WordsContext.Provider>
    </NonceContext.Provider>
  );
  const html = await renderWhole(page, nonce);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  return new Response(html, { status, headers });
}

function renderWhole(page: React.ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => (chunks.push(chunk), done()),
      final: (done) => (resolve(Buffer.concat(chunks).toString("utf8")), done()),
    });
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(sink),
      onShellError: reject,
      onError: reject,
    });
  });
}

/** What a loader or action threw by mistake: logged with the request, without what was typed. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return;
  context.log.error({ requestId: context.requestId, err: error }, "failed");
}
