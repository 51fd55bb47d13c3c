/** Topics to choose among, folded away until one wants to choose. */
import type { FieldMetadata } from "@conform-to/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { topics } from "#app/domain/municipalities/vocabulary.ts";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { Details } from "#app/ui/details.tsx";
import { useFieldProps } from "#app/web/fields.tsx";

export function TopicFields({ field, label }: { field: FieldMetadata<string[]>; label: string }) {
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const props = useFieldProps()(field);
  const chosen = asList(field.initialValue);
  const options = topics
    .map((topic) => ({ value: topic.key, label: topic[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const words = options.filter((one) => chosen.includes(one.value)).map((one) => one.label);
  const summary = words.length > 0 ? `${label}: ${words.join(", ")}` : label;
  return (
    <Details summary={summary} open={Boolean(props.error)}>
      <CheckboxGroup
        {...{ ...props, label, hint: t("profile.chosen", { count: chosen.length }) }}
        {...{ options, columns: 2 }}
        defaultValues={chosen}
      />
    </Details>
  );
}

/** One ticked box comes back from a refused form as a lone value. */
export function asList(value: unknown): string[] {
  return [value ?? []].flat() as string[];
}
