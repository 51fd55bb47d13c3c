/** Knows how a table comes as text from a spreadsheet: which letters, and what parts its columns. */

/** UTF-8 where it is that, with or without its mark; else what Windows in Denmark writes. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Excel sometimes begins with a line that only names the separator; else the headings tell. */
export function separatorOf(text: string): { separator: string; named: boolean } {
  const named = /^sep=(.)(\r\n?|\n)/i.exec(text);
  if (named) return { separator: named[1]!, named: true };
  const [firstLine = ""] = text.split(/\r\n?|\n/, 1);
  const parts = (separator: string) => firstLine.split(separator).length;
  const likeliest = [";", ",", "\t"].reduce((best, one) => (parts(one) > parts(best) ? one : best));
  return { separator: likeliest, named: false };
}
