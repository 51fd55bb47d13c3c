/** An example of a list, as Danish Excel opens and saves it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { translator } from "#app/i18n/languages.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  const t = translator(context.language, "accounts");
  const column = (name: "name" | "email" | "municipality" | "title" | "role" | "language") =>
    t(`import.columns.${name}`);
  const rows = [
    ["name", "email", "municipality", "title", "role", "language"].map((name) =>
      column(name as Parameters<typeof column>[0]),
    ),
    ["Åse Øst", "aase.oest@kommune.example", "Hedensted", "Direktør", "", ""],
    ["Bent Ærø", "bent.aeroe@kommune.example", "Ærø", "", t("roles.member"), t("languages.da")],
  ];
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${t("import.exampleFile")}"`,
  };
  // The mark tells Excel that the letters are UTF-8; the semicolon is what it splits by in Denmark.
  return new Response(stringify(rows, { delimiter: ";", bom: true }), { headers });
}
