import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { useFieldProps } from "#app/web/fields.tsx";

/** A password being chosen; what was typed never comes back. */
export function NewPasswordField({
  field,
  label,
}: {
  field: FieldMetadata<string>;
  label: string;
}) {
  const { t } = useTranslation("accounts");
  const props = useFieldProps()(field);
  return (
    <TextField
      {...props}
      defaultValue={undefined}
      label={label}
      hint={t("hints.newPassword")}
      type="password"
      autoComplete="new-password"
      maxLength={200}
    />
  );
}
