/**
 * Puts what the loaders gave at a page's end, where Remix's script in the browser reads it. Remix would
 * send it by a suspended React tree; a page that is rendered in one piece has it at once.
 */

/** `html` with the loaders' data, as `<StreamTransfer>` of @remix-run/react writes it. */
export async function withLoaderData(
  html: string,
  data: ReadableStream<Uint8Array>,
  nonce: string,
): Promise<string> {
  const script = (text: string) => `<script nonce="${nonce}">${text}</script>`;
  const text = asScriptText(await wholeText(data));
  const enqueue = script(`window.__remixContext.streamController.enqueue(${text});`);
  return html + enqueue + script("window.__remixContext.streamController.close();");
}

async function wholeText(data: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = data.getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
  }
}

const ESCAPES: Record<string, string> = {
  "&": "\\u0026",
  ">": "\\u003e",
  "<": "\\u003c",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** A text as JavaScript that no HTML parser takes for markup. */
function asScriptText(text: string): string {
  return JSON.stringify(text).replace(/[&><\u2028\u2029]/g, (sign) => ESCAPES[sign]!);
}
