import { useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_DESCRIPTION, LONGEST_TITLE, meetingKinds } from "#app/domain/meetings/meeting.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { FieldPart } from "./field-part.ts";

export function WhatAndWhoFields({ fields, field, choices }: FieldPart) {
  const { t } = useTranslation("meetings");
  const frame = useTranslation("frame").t;
  return (
    <>
      <TextField
        {...field(fields.title)}
        label={t("form.title")}
        maxLength={LONGEST_TITLE}
        width="full"
      />
      <SelectField
        {...field(fields.kind)}
        label={t("form.kind")}
        options={meetingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectField
        {...field(fields.seasonId)}
        label={t("form.season")}
        hint={t("form.seasonHint")}
        emptyLabel={t("openToAllLong")}
        width="full"
        options={choices.seasons.map(({ id, number, title }) => ({
          value: id,
          label: `${t("season", { number })}: ${title}`,
        }))}
      />
      <TextArea
        {...field(fields.description)}
        label={t("form.description")}
        optionalLabel={`(${frame("optional")})`}
        hint={t("form.descriptionHint")}
        maxLength={LONGEST_DESCRIPTION}
        rows={8}
      />
    </>
  );
}
