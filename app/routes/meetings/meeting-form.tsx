/** A meeting's fields, to schedule it and to change it. */
import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { MeetingDraft } from "#app/domain/meetings/queries/get-meeting-draft.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { AgendaFields } from "./agenda-fields.tsx";
import { AskFirst } from "./ask-first.tsx";
import { FacilitatorFields } from "./facilitator-fields.tsx";
import { useFieldLabels } from "./field-labels.ts";
import { TimeAndPlaceFields } from "./time-and-place-fields.tsx";
import { WhatAndWhoFields } from "./what-and-who-fields.tsx";
import type { readFormChoices } from "./read-form-choices.server.ts";
import type { MeetingReply } from "./submit-meeting.server.ts";

export type MeetingFormFields = Partial<MeetingDraft> & {
  findFacilitator?: string;
  tellLeaders?: string;
};

export interface MeetingFormProps {
  choices: Awaited<ReturnType<typeof readFormChoices>>;
  defaults: MeetingFormFields;
  reply: MeetingReply | undefined;
  saveLabel: string;
  anywayLabel: string;
  /** What saving sets off, in a sentence. */
  note?: string;
}

export function MeetingForm(props: MeetingFormProps) {
  const { choices, defaults, reply, saveLabel, anywayLabel, note } = props;
  const { t } = useTranslation("meetings");
  const [form, fields] = useForm<MeetingFormFields>({
    id: "meeting",
    lastResult: reply?.lastResult,
    defaultValue: defaults,
  });
  const field = useFieldProps();
  return (
    <Narrow>
      <FormErrors form={form} labels={useFieldLabels()} />
      <Form method="post" {...getFormProps(form)}>
        {/* Enter in a field saves; without this it would press the first button of a row. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="seen" value={fields.seen.initialValue ?? ""} />
        <AskFirst reply={reply} anywayLabel={anywayLabel} />
        <Section id="what" title={t("form.whatAndWho")}>
          <WhatAndWhoFields {...{ fields, field, choices }} />
        </Section>
        <Section id="when" title={t("form.whenAndWhere")}>
          <TimeAndPlaceFields {...{ fields, field, choices }} />
        </Section>
        <AgendaFields form={form} agenda={fields.agenda} field={field} />
        <FacilitatorFields
          {...{ fields, field }}
          choices={reply?.facilitators ?? choices.facilitators}
        />
        <Checkbox
          id={fields.tellLeaders.id}
          name={fields.tellLeaders.name}
          defaultChecked={fields.tellLeaders.initialValue === "on"}
          label={t("form.tellLeaders")}
          hint={t("form.tellLeadersHint")}
        />
        {note ? <p>{note}</p> : null}
        <ButtonRow>
          <Button>{saveLabel}</Button>
        </ButtonRow>
      </Form>
    </Narrow>
  );
}
