/** What each part of a meeting's form is given. */
import type { useForm } from "@conform-to/react";
import type { useFieldProps } from "#app/web/fields.tsx";
import type { MeetingFormFields, MeetingFormProps } from "./meeting-form.tsx";

type Form = ReturnType<typeof useForm<MeetingFormFields>>;

export interface FieldPart {
  fields: Form[1];
  field: ReturnType<typeof useFieldProps>;
  choices: MeetingFormProps["choices"];
}
