/** What an organiser sets before a draft is run: who takes a pause, and who must not meet. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_PAUSE_NOTE } from "#app/domain/pairing/forms.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { optionsOf } from "./choice-options.ts";
import { EligiblePeople } from "./eligible-people.tsx";
import { ExclusionSection } from "./exclusion-section.tsx";
import type { DraftMatters } from "./round-page.server.ts";

interface Props {
  draft: DraftMatters;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function DraftSections({ draft, lastResult }: Props) {
  const intent = lastResult?.initialValue?.intent;
  const of = (name: string) => (intent === name ? lastResult : undefined);
  return (
    <>
      <Eligible draft={draft} lastResult={of("pause")} />
      <ExclusionSection draft={draft} lastResult={of("exclude")} />
    </>
  );
}

function Eligible({ draft, lastResult }: Props) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const { turnout, paused } = draft;
  const inactive = t("round.eligible.inactive", { count: turnout.inactive });
  return (
    <Section
      id="eligible"
      title={t("round.eligible.title")}
      lead={[
        t("round.eligible.ready", { count: turnout.ready }),
        ...(turnout.inactive > 0 ? [inactive] : []),
      ].join(" ")}
    >
      <EligiblePeople people={draft.eligible} />
      <h3>{t("round.eligible.paused")}</h3>
      {paused.length > 0 ? (
        <ListRows label={t("round.eligible.paused")}>
          {paused.map(({ id, name, untilOn, note, own }) => (
            <ListRow
              key={id}
              title={name}
              to={`/people/${id}`}
              meta={[
                t("round.eligible.pausedUntil", { day: formatDay(untilOn, language) }),
                t(own ? "round.eligible.bySelf" : "round.eligible.byOrganiser"),
                ...(note ? [note] : []),
              ].join(" · ")}
              aside={
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="person" value={id} />
                  <Button
                    name="intent"
                    value="resume"
                    variant="secondary"
                    size="small"
                    aria-label={t("round.eligible.resumeNamed", { name })}
                  >
                    {t("round.eligible.resume")}
                  </Button>
                </Form>
              }
            />
          ))}
        </ListRows>
      ) : (
        <p>{t("round.eligible.nobodyPaused")}</p>
      )}
      <Details summary={t("round.eligible.pauseTitle")} open={lastResult !== undefined}>
        <PauseForm draft={draft} lastResult={lastResult} />
      </Details>
    </Section>
  );
}

function PauseForm({ draft, lastResult }: Props) {
  const { t } = useTranslation("pairing");
  const [form, fields] = useForm({ id: "pause", lastResult });
  const props = useFieldProps();
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} noValidate>
      <FormErrors
        form={form}
        labels={{ person: t("round.eligible.person"), until: t("round.eligible.until") }}
      />
      <FieldRow>
        <SelectField
          {...props(fields.person!)}
          label={t("round.eligible.person")}
          emptyLabel={t("round.eligible.choose")}
          options={optionsOf(draft)}
        />
        <DateField {...props(fields.until!)} label={t("round.eligible.until")} />
      </FieldRow>
      <TextField
        {...props(fields.note!)}
        label={t("round.eligible.note")}
        hint={t("round.eligible.noteHint")}
        maxLength={LONGEST_PAUSE_NOTE}
        optionalLabel={t("round.eligible.optional")}
      />
      <ButtonRow>
        <Button name="intent" value="pause" variant="secondary">
          {t("round.eligible.pause")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
