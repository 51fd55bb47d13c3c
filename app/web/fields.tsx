/** Joins a Conform field to the plain fields of app/ui: names, values, and errors in words. */
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

/** "too_long:120" → "Højst 120 tegn." A key with a room before it ("accounts:taken") is that room's. */
export function useErrorWords(): (key: string | undefined) => string | undefined {
  const { t } = useTranslation("frame");
  const anyKey = t as (key: string, values?: object) => string;
  return (key) => {
    if (!key) return undefined;
    const [, name, limit] = /^(.*?)(?::(\d+))?$/.exec(key) ?? [];
    return name!.includes(":") || name!.includes(".")
      ? anyKey(name!, { limit })
      : anyKey(`errors.${name}`, { limit });
  };
}

/** Props that every field of app/ui takes, from a Conform field. */
export function useFieldProps() {
  const words = useErrorWords();
  return (field: FieldMetadata<any, any, any>) => ({
    id: field.id,
    name: field.name,
    defaultValue: field.initialValue as string | undefined,
    error: words(field.errors?.[0]),
  });
}

/** The summary above a form that was refused: each line leads to its field. */
export function FormErrors({
  form,
  labels,
}: {
  form: FormMetadata<any, any>;
  labels?: Record<string, string>;
}) {
  const { t } = useTranslation("frame");
  const words = useErrorWords();
  const errors = Object.entries(form.allErrors).map(([name, keys]) => {
    const label = labels?.[name.replace(/\[.*$/, "")];
    const text = words(keys[0]) ?? "";
    return {
      href: name ? `#${form.id}-${name}` : `#${form.id}`,
      text: label ? `${label}: ${text}` : text,
    };
  });
  if (errors.length === 0) return null;
  const atFields = Object.keys(form.allErrors).some((name) => name !== "");
  const title = t(atFields ? "errorSummaryTitle" : "errorTitle");
  return <ErrorSummary title={title} errors={errors} />;
}
