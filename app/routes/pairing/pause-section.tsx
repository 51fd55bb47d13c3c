/** Taking a pause from pairing until a day, and ending it before time. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";

interface Props {
  pausedUntil: string | null;
  today: string;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function PauseSection({ pausedUntil, today, lastResult }: Props) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const [form, fields] = useForm({ id: "pause-form", lastResult });
  const props = useFieldProps();
  if (pausedUntil)
    return (
      <Section
        id="pause"
        title={t("pause.title")}
        lead={t("pause.on", { day: formatDay(pausedUntil, language) })}
      >
        <Form method="post" preventScrollReset>
          <Button name="intent" value="resume" variant="secondary">
            {t("pause.resume")}
          </Button>
        </Form>
      </Section>
    );
  return (
    <Section id="pause" title={t("pause.title")} lead={t("pause.off")}>
      <Form method="post" preventScrollReset {...getFormProps(form)} noValidate>
        <FormErrors form={form} labels={{ until: t("pause.until") }} />
        <DateField {...props(fields.until!)} label={t("pause.until")} min={today} />
        <ButtonRow>
          <Button name="intent" value="pause" variant="secondary">
            {t("pause.pause")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
