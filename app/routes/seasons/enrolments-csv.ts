/** A season's enrolments as a file, each with everything that was written. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { EnrolmentRow } from "#app/domain/seasons/enrolment.ts";
import { listEnrolments } from "#app/domain/seasons/queries/list-enrolments.server.ts";
import { formatMoment, formatName } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { csvFile } from "#app/web/csv.server.ts";
import type { HubContext } from "#app/web/context.ts";
import { findSeason } from "./find-season.server.ts";

const columns = [
  "name", "email", "title", "municipality", "state", "appliedAt", "decidedAt", "motivation",
  "challenge", "offers", "wants", "reason",
] as const; // prettier-ignore

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, number } = await findSeason({ context, params });
  const t = translator(context.language, "seasons");
  const rows = [columns.map((column) => t(`csv.${column}`))];
  let after: string | null = null;
  do {
    const filter = { seasonId: id, sort: "name", limit: 500, after } as const;
    const { enrolments, next } = await listEnrolments(context.db, filter);
    rows.push(...enrolments.map((enrolment) => cells(enrolment, context)));
    after = next;
  } while (after);
  return csvFile(t("csv.file", { number }), rows);
}

function cells(enrolment: EnrolmentRow, { language }: HubContext): string[] {
  const t = translator(language, "seasons");
  const words = (keys: string[]) => keys.map((key) => termLabel(key, language)).join(", ");
  const { appliedAt, decidedAt, state, municipality, offers, wants } = enrolment;
  const cellOf = {
    ...enrolment,
    name: formatName(enrolment.name, language),
    municipality: municipality.name,
    state: t(`enrolments.state.${state}`),
    appliedAt: formatMoment(appliedAt, language),
    decidedAt: decidedAt ? formatMoment(decidedAt, language) : "",
    offers: words(offers),
    wants: words(wants),
  };
  return columns.map((column) => cellOf[column]);
}
