import { useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_PLACE, MOST_SEATS } from "#app/domain/meetings/meeting.ts";
import { DateField } from "#app/ui/date-field.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { TimeField } from "#app/ui/time-field.tsx";
import type { FieldPart } from "./field-part.ts";

export function TimeAndPlaceFields({ fields, field, choices }: FieldPart) {
  const { t } = useTranslation("meetings");
  const frame = useTranslation("frame").t;
  const optional = `(${frame("optional")})`;
  return (
    <>
      <FieldRow>
        <DateField {...field(fields.day)} label={t("form.day")} />
        <TimeField {...field(fields.startTime)} label={t("form.startTime")} />
        <TimeField {...field(fields.endTime)} label={t("form.endTime")} />
      </FieldRow>
      <TextField
        {...field(fields.place)}
        label={t("form.place")}
        optionalLabel={optional}
        hint={t("form.placeHint")}
        maxLength={LONGEST_PLACE}
        width="full"
      />
      <SelectField
        {...field(fields.hostCode)}
        label={t("form.host")}
        optionalLabel={optional}
        emptyLabel={t("form.noHost")}
        options={choices.hosts.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        {...field(fields.videoUrl)}
        label={t("form.videoUrl")}
        optionalLabel={optional}
        hint={t("form.videoHint")}
        type="url"
        maxLength={500}
        width="full"
      />
      <NumberField
        {...field(fields.capacity)}
        label={t("form.capacity")}
        optionalLabel={optional}
        hint={t("form.capacityHint")}
        min={1}
        max={MOST_SEATS}
      />
    </>
  );
}
