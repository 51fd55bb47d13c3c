import type { FieldMetadata } from "@conform-to/react";
import { useLocation } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_PLACE, LONGEST_SOURCE, LONGEST_TITLE } from "#app/domain/notes/forms.ts";
import { audiences } from "#app/domain/notes/note.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFieldProps } from "#app/web/fields.tsx";
import type { FormChoices } from "./form-choices.server.ts";
import type { NoteFormValues } from "./note-form.tsx";
import { TopicsField } from "./topics-field.tsx";
import { WritingHelp } from "./writing-help.tsx";

export type Fields = { [Name in keyof Required<NoteFormValues>]: FieldMetadata<any, any, any> };

export function TextFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation("notes");
  const props = useFieldProps();
  const lang = fields.language.initialValue as string | undefined;
  const { pathname, search } = useLocation();
  const here = pathname + search;
  return (
    <>
      <TextField
        {...props(fields.title)}
        label={t("form.title")}
        hint={t("form.titleHint")}
        maxLength={LONGEST_TITLE}
        width="full"
        lang={lang}
      />
      <TextArea
        {...props(fields.body)}
        label={t("form.body")}
        hint={t("form.bodyHint")}
        maxLengthHint={t("form.bodyLimit")}
        rows={22}
        monospace
        lang={lang}
      />
      <div className="form-under">
        <Button name="intent" value="preview" variant="secondary" formAction={`${here}#preview`}>
          {t("form.preview")}
        </Button>
      </div>
      <WritingHelp />
    </>
  );
}

export function AudienceField({ fields }: { fields: Fields }) {
  const { t } = useTranslation("notes");
  return (
    <RadioGroup
      {...useFieldProps()(fields.audience)}
      label={t("form.audience")}
      options={audiences.map((value) => ({
        value,
        label: t(`form.audiences.${value}`),
        hint: t(`form.audiences.${value}Hint`),
      }))}
    />
  );
}

export function AboutFields({ fields, choices }: { fields: Fields; choices: FormChoices }) {
  const { t } = useTranslation("notes");
  const optionalLabel = `(${useTranslation("frame").t("optional")})`;
  const props = useFieldProps();
  const seasons = choices.seasons.map(({ value, number, title }) => {
    return { value, label: `${t("seasonName", { number })}: ${title}` };
  });
  const open = [fields.place, fields.source].some((field) => field.initialValue || field.errors);
  return (
    <>
      <FieldRow>
        <SelectField
          {...props(fields.seasonId)}
          label={t("form.season")}
          hint={t("form.seasonHint")}
          emptyLabel={t("form.noSeason")}
          options={seasons}
        />
        <SelectField
          {...props(fields.municipalityCode)}
          label={t("form.municipality")}
          hint={t("form.municipalityHint")}
          emptyLabel={t("form.noMunicipality")}
          options={choices.municipalities}
        />
      </FieldRow>
      <TopicsField field={fields.topics} />
      <RadioGroup
        {...props(fields.language)}
        label={t("form.language")}
        inline
        options={(["da", "en"] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <div className="form-fold">
        <Details summary={t("form.more")} open={open}>
          <TextField
            {...props(fields.source)}
            label={t("form.source")}
            hint={t("form.sourceHint")}
            optionalLabel={optionalLabel}
            maxLength={LONGEST_SOURCE}
            width="full"
          />
          <TextField
            {...props(fields.place)}
            label={t("form.place")}
            hint={t("form.placeHint")}
            optionalLabel={optionalLabel}
            maxLength={LONGEST_PLACE}
          />
        </Details>
      </div>
    </>
  );
}
