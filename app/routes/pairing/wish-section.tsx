/** Asking quietly for another peer: between the leader and the organiser alone. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { LONGEST_WISH } from "#app/domain/pairing/partnership.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import type { ShownOwnPair } from "./peer-page.server.ts";

interface Props {
  pair: ShownOwnPair;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function WishSection({ pair, lastResult }: Props) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const { wish, pairId } = pair;
  if (!wish)
    return (
      <Section id="wish" title={t("wish.title")} lead={t("wish.lead")}>
        <Details summary={t("wish.form")} open={lastResult !== undefined}>
          <WishForm pairId={pairId} lastResult={lastResult} />
        </Details>
      </Section>
    );
  const day = formatDay(wish.settledAt ?? wish.createdAt, language);
  return (
    <Section
      id="wish"
      title={t("wish.title")}
      lead={t(wish.settledAt ? "wish.settled" : "wish.sent", { day })}
    >
      <Form method="post" preventScrollReset>
        <input type="hidden" name="pair" value={pairId} />
        <Button name="intent" value="withdraw" variant="secondary">
          {t("wish.withdraw")}
        </Button>
      </Form>
    </Section>
  );
}

function WishForm({ pairId, lastResult }: Pick<Props, "lastResult"> & { pairId: string }) {
  const { t } = useTranslation("partnership");
  const [form, fields] = useForm({ id: "wish-form", lastResult });
  const optionalLabel = `(${useTranslation("frame").t("optional")})`;
  return (
    <Narrow>
      <Form method="post" preventScrollReset {...getFormProps(form)} noValidate>
        <FormErrors form={form} labels={{ text: t("wish.text") }} />
        <input type="hidden" name="pair" value={pairId} />
        <TextArea
          {...useFieldProps()(fields.text!)}
          label={t("wish.text")}
          hint={t("wish.textHint")}
          optionalLabel={optionalLabel}
          maxLength={LONGEST_WISH}
          rows={3}
        />
        <ButtonRow>
          <Button name="intent" value="wish" variant="secondary">
            {t("wish.send")}
          </Button>
        </ButtonRow>
      </Form>
    </Narrow>
  );
}
