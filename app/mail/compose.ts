/** Turns a mail into plain text and plain HTML: no pictures, no tracking, addresses in the open. */
import type { Mail } from "./mail.ts";

export function mailText(mail: Mail): string {
  const parts = [mail.greeting, ...mail.paragraphs];
  if (mail.code) parts.push(mail.code);
  if (mail.link) parts.push(`${mail.link.label}:\n${mail.link.address}`);
  return `${[...parts, `--\n${mail.reason}`].join("\n\n")}\n`;
}

export function mailHtml(mail: Mail): string {
  const parts = [mail.greeting, ...mail.paragraphs].map((text) => `<p>${lines(text)}</p>`);
  if (mail.code)
    parts.push(`<p style="font-size:28px;letter-spacing:4px">${escape(mail.code)}</p>`);
  if (mail.link) {
    const address = escape(mail.link.address);
    parts.push(`<p>${escape(mail.link.label)}:<br><a href="${address}">${address}</a></p>`);
  }
  const head = `<meta charset="utf-8"><title>${escape(mail.subject)}</title>`;
  const style = "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em";
  const reason = `<p style="color:#555;font-size:14px">${lines(mail.reason)}</p>`;
  return `<!doctype html><html lang="${mail.language}"><head>${head}</head><body style="${style}">${parts.join("")}<hr>${reason}</body></html>`;
}

function lines(text: string): string {
  return escape(text).replaceAll("\n", "<br>");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
