/** Writing a reflection, choosing who may read it, and taking it on into a note. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { LONGEST_REFLECTION, type Reflection } from "#app/domain/pairing/partnership.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";

interface Props {
  pairId: string;
  own: Reflection | null;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function ReflectionForm({ pairId, own, lastResult }: Props) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const [form, fields] = useForm({
    id: "reflection",
    lastResult,
    defaultValue: { text: own?.text ?? "", who: own?.shared ? "pair" : "only_me" },
  });
  const props = useFieldProps();
  return (
    <>
      <Form method="post" {...getFormProps(form)} noValidate>
        <FormErrors form={form} labels={{ text: t("reflection.text"), who: t("reflection.who") }} />
        <TextArea
          {...props(fields.text!)}
          label={t("reflection.text")}
          hint={t("reflection.textHint")}
          maxLength={LONGEST_REFLECTION}
          rows={10}
        />
        <RadioGroup
          {...props(fields.who!)}
          label={t("reflection.who")}
          options={(["only_me", "pair"] as const).map((value) => ({
            value,
            label: t(`reflection.${value}`),
            hint: t(`reflection.${value}Hint`),
          }))}
        />
        <ButtonRow>
          <Button name="intent" value="save">
            {t("reflection.save")}
          </Button>
          {own ? (
            <Button name="intent" value="remove" variant="tertiary">
              {t("reflection.remove")}
            </Button>
          ) : null}
        </ButtonRow>
        {own ? (
          <p className="meta">
            {t("reflection.savedOn", { day: formatDay(own.updatedAt, language) })}
          </p>
        ) : null}
      </Form>
      {own ? (
        <Section id="note" title={t("reflection.note")} lead={t("reflection.noteHint")}>
          <ButtonLink to={`/notes/new?reflection=${pairId}`}>{t("reflection.note")}</ButtonLink>
        </Section>
      ) : null}
    </>
  );
}
