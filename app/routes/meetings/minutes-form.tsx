/** The text of the minutes, with what somebody else saved meanwhile beside what was typed. */
import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_MINUTES_TEXT } from "#app/domain/meetings/meeting.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import type { MinutesPage } from "./read-minutes-page.server.ts";
import type { MinutesReply } from "./submit-minutes.server.ts";

export function MinutesForm({
  page,
  reply,
}: {
  page: MinutesPage;
  reply: MinutesReply | undefined;
}) {
  const { t } = useTranslation("meetings");
  const [form, fields] = useForm<{ text: string; version: string }>({
    id: "minutes",
    lastResult: reply?.lastResult,
    defaultValue: { text: page.text, version: String(page.version) },
  });
  const field = useFieldProps();
  const theirs = reply?.theirs ?? null;
  const { seasonNumber } = page;
  const who =
    seasonNumber === null
      ? t("minutes.readersAll")
      : t("minutes.readersSeason", { number: seasonNumber });
  return (
    <Narrow>
      <FormErrors form={form} labels={{ text: t("minutes.text") }} />
      {theirs ? <Theirs {...theirs} /> : null}
      {reply?.preview ? (
        <Section id="preview" title={t("minutes.previewTitle")} tone="soft">
          <Prose html={reply.preview} />
        </Section>
      ) : null}
      <Form method="post" {...getFormProps(form)}>
        {/* Once both texts were shown, the next save goes on from the one saved meanwhile. */}
        <input
          type="hidden"
          name="version"
          value={theirs ? theirs.version : (fields.version.initialValue ?? "0")}
        />
        <TextArea
          {...field(fields.text)}
          label={t("minutes.text")}
          hint={t("minutes.hint")}
          maxLength={LONGEST_MINUTES_TEXT}
          rows={24}
          monospace
        />
        <p>{t("minutes.readers", { who })}</p>
        <ButtonRow>
          <Button name="intent" value="save">
            {t("minutes.save")}
          </Button>
          <Button name="intent" value="preview" variant="secondary">
            {t("minutes.preview")}
          </Button>
          <Button name="intent" value="approve" variant="secondary">
            {t("minutes.approve")}
          </Button>
        </ButtonRow>
      </Form>
    </Narrow>
  );
}

function Theirs({ text, savedBy, savedAt }: NonNullable<MinutesReply["theirs"]>) {
  const { t } = useTranslation("meetings");
  const language = useLanguage();
  const when = savedAt ? formatMoment(savedAt, language) : "";
  return (
    <Alert tone="warning" title={t("minutes.conflictTitle")} role="alert">
      <p>{t("minutes.conflict")}</p>
      <TextArea
        name="theirs"
        label={
          savedBy
            ? t("minutes.theirs", { name: savedBy, when })
            : t("minutes.theirsNoName", { when })
        }
        defaultValue={text}
        readOnly
        rows={12}
        monospace
      />
    </Alert>
  );
}
