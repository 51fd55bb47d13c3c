/** Markdown as plain words, for snippets and mails; parsed in the same bounded thread. */
import { renderWithin } from "./render-markdown.server.ts";

/**
 * A block a line. A text that cannot be rendered comes back as typed: it is plain text to whoever
 * shows it. Where the HTML is rendered anyway, take its `text` instead.
 */
export async function plainText(markdown: string): Promise<string> {
  const outcome = await renderWithin(markdown, {
    language: "da",
    idPrefix: "text-",
    topHeading: 2,
    lines: false,
  });
  return outcome.ok ? outcome.text : markdown;
}
