/** Splits a file into its YAML front matter and its text; what is wrong comes back with its line. */
import { parseDocument } from "yaml";

const LONGEST_FRONT_MATTER = 8 * 1024;

export type FrontMatter =
  | {
      ok: true;
      data: Record<string, unknown>;
      /** The text after the front matter; the whole file where there is none. */
      body: string;
      /** 1-based line of the file where the text begins. */
      bodyLine: number;
    }
  | {
      ok: false;
      reason: "unclosed" | "too_long" | "bad_yaml" | "not_a_mapping";
      /** 1-based line of the file. */
      line: number;
      /** From the YAML parser, in English; empty where the reason says all. */
      message: string;
    };

/** Dates stay text, anchors and aliases are refused, a key may stand once. */
export function parseFrontMatter(file: string): FrontMatter {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (!/^---[ \t]*\n/.test(text)) return { ok: true, data: {}, body: text, bodyLine: 1 };
  const begin = text.indexOf("\n") + 1;
  const close = /^---[ \t]*$/m;
  const rest = text.slice(begin);
  const end = close.exec(rest);
  if (!end) return { ok: false, reason: "unclosed", line: 1, message: "" };
  const yaml = rest.slice(0, end.index);
  if (yaml.length > LONGEST_FRONT_MATTER)
    return { ok: false, reason: "too_long", line: 1, message: "" };
  const read = readMapping(yaml);
  if (!read.ok) return read;
  const after = rest.slice(end.index + end[0].length).replace(/^\n/, "");
  const body = after.replace(/^\n+/, "");
  const bodyLine = text.slice(0, text.length - body.length).split("\n").length;
  return { ok: true, data: read.data, body, bodyLine };
}

type Mapping = { ok: true; data: Record<string, unknown> } | Extract<FrontMatter, { ok: false }>;

function readMapping(yaml: string): Mapping {
  const document = parseDocument(yaml, { schema: "core", uniqueKeys: true, stringKeys: true });
  // Warnings (an unknown tag) are mistakes too in a file that people write by hand.
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const line = (problem.linePos?.[0].line ?? 1) + 1;
    return { ok: false, reason: "bad_yaml", line, message: problem.message.split("\n")[0] ?? "" };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return { ok: false, reason: "bad_yaml", line: 2, message: (error as Error).message };
  }
  if (data === null) return { ok: true, data: {} };
  if (typeof data !== "object" || Array.isArray(data)) {
    return { ok: false, reason: "not_a_mapping", line: 2, message: "" };
  }
  return { ok: true, data: data as Record<string, unknown> };
}
