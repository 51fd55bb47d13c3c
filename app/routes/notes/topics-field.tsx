import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { topics } from "#app/domain/municipalities/vocabulary.ts";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { Details } from "#app/ui/details.tsx";
import { useFieldProps } from "#app/web/fields.tsx";
import type { Fields } from "./note-fields.tsx";

/** Many to choose from, few to choose: folded away, with the count of those that are chosen. */
export function TopicsField({ field }: { field: Fields["topics"] }) {
  const { t } = useTranslation("notes");
  const language = useLanguage();
  const { defaultValue: _one, ...props } = useFieldProps()(field);
  const chosen = [field.initialValue ?? []].flat() as string[];
  const summary =
    chosen.length === 0 ? t("form.topicsOpen") : t("form.topicsChosen", { count: chosen.length });
  return (
    <div className="form-fold">
      <Details summary={summary} open={chosen.length > 0 || Boolean(props.error)}>
        <CheckboxGroup
          {...props}
          label={t("form.topics")}
          hint={t("form.topicsHint")}
          columns={3}
          defaultValues={chosen}
          options={topics.map((topic) => ({ value: topic.key, label: topic[language] }))}
        />
      </Details>
    </div>
  );
}
