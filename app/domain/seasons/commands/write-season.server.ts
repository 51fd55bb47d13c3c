/** Knows how a season's posted facts lie in its columns, with the description rendered once. */
import { renderMarkdown } from "#app/markdown/render-markdown.server.ts";
import type { Instant } from "#db/schema.ts";
import type { SeasonForm } from "../forms.ts";
import { isUniqueViolation } from "#db/transaction.server.ts";
import { numberTakenProblem, type FieldProblems } from "../rules/season.ts";

type Columns = ReturnType<typeof columnsOf>;

/** Before the transaction: rendering takes up to two seconds, and nobody should wait for it. */
export async function toSeasonRow(
  form: SeasonForm,
  now: Instant,
): Promise<
  { ok: true; columns: Columns } | { ok: false; reason: "invalid"; fields: FieldProblems }
> {
  const rendered = await renderMarkdown(form.description, { topHeading: 3 });
  if (!rendered.ok) {
    const fields = { description: `seasons:errors.description_${rendered.reason}` };
    return { ok: false, reason: "invalid", fields };
  }
  return { ok: true, columns: columnsOf(form, rendered.html, now) };
}

function columnsOf(form: SeasonForm, html: string, now: Instant) {
  return {
    number: form.number,
    title: form.title,
    theme: form.theme,
    description: form.description,
    description_html: html,
    starts_on: form.startsOn,
    ends_on: form.endsOn,
    enrolment_opens_on: form.enrolmentOpensOn,
    enrolment_closes_on: form.enrolmentClosesOn,
    seats: form.seats,
    seats_per_municipality: form.seatsPerMunicipality,
    updated_at: now,
  };
}

interface NumberTaken {
  ok: false;
  reason: "invalid";
  fields: FieldProblems;
}

/** Two at once may choose one number: the rules see it free for both, the database for one. */
export async function unlessNumberTaken<Outcome>(
  writing: Promise<Outcome>,
): Promise<Outcome | NumberTaken> {
  try {
    return await writing;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return { ok: false, reason: "invalid", fields: { number: numberTakenProblem } };
  }
}
