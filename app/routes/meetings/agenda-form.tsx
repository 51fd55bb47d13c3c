/** The agenda alone, for a facilitator. */
import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { AgendaFields, type AgendaRow } from "./agenda-fields.tsx";
import { AskFirst } from "./ask-first.tsx";
import { useFieldLabels } from "./field-labels.ts";
import type { MeetingReply } from "./submit-meeting.server.ts";

export interface AgendaFormFields {
  agenda?: AgendaRow[];
  seen?: string;
}

export function AgendaForm({
  defaults,
  reply,
}: {
  defaults: AgendaFormFields;
  reply: MeetingReply | undefined;
}) {
  const { t } = useTranslation("meetings");
  const [form, fields] = useForm<AgendaFormFields>({
    id: "agenda-form",
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
        <AskFirst reply={reply} anywayLabel={t("warnings.saveAnyway")} />
        <AgendaFields form={form} agenda={fields.agenda} field={field} />
        <ButtonRow>
          <Button>{t("form.save")}</Button>
        </ButtonRow>
      </Form>
    </Narrow>
  );
}
