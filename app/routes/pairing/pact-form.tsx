/** The reader's own part of a pact: what, and by when. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { LONGEST_PROMISE, type Promised } from "#app/domain/pairing/partnership.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";

interface Props {
  own: Promised | null;
  today: string;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function OwnPart({ own, today, lastResult }: Props) {
  const { t } = useTranslation("partnership");
  const optionalLabel = `(${useTranslation("frame").t("optional")})`;
  const [form, fields] = useForm({
    id: "pact",
    lastResult,
    defaultValue: { text: own?.text ?? "", by: own?.byOn ?? "" },
  });
  const props = useFieldProps();
  return (
    <div className="narrow no-print">
      <Section id="own" title={t("pact.yourPart")} lead={t("pact.changeHint")}>
        <Form method="post" {...getFormProps(form)} noValidate>
          <FormErrors form={form} labels={{ text: t("pact.text"), by: t("pact.by") }} />
          <TextArea
            {...props(fields.text!)}
            label={t("pact.text")}
            hint={t("pact.textHint")}
            maxLength={LONGEST_PROMISE}
            rows={4}
          />
          <DateField
            {...props(fields.by!)}
            label={t("pact.by")}
            optionalLabel={optionalLabel}
            min={today}
          />
          <ButtonRow>
            <Button name="intent" value="save" variant={own ? "secondary" : "primary"}>
              {t("pact.save")}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </div>
  );
}
