import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { Audience, NoteState } from "#app/domain/notes/note.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { FormErrors } from "#app/web/fields.tsx";
import { useLeaveWarning } from "#app/web/leave-warning.ts";
import type { FormChoices } from "./form-choices.server.ts";
import { AboutFields, AudienceField, TextFields } from "./note-fields.tsx";
import { NoteConflict } from "./note-conflict.tsx";
import { NotePreview } from "./note-preview.tsx";
import type { NoteReply } from "./note-reply.server.ts";
import { SignedOutAlert } from "./signed-out-alert.tsx";

export interface NoteFormValues {
  title: string;
  body: string;
  language: "da" | "en";
  topics: string[];
  municipalityCode: string;
  seasonId: string;
  audience: Audience;
  place: string;
  source: string;
  version: number;
  translates?: string;
}

export interface NoteFormProps {
  values: NoteFormValues;
  choices: FormChoices;
  reply: NoteReply | undefined;
  state: NoteState;
  cancelTo: string;
}

/** Writing a note, new or not: every button posts the same fields. */
export function NoteForm({ values, choices, reply, state, cancelTo }: NoteFormProps) {
  const { t } = useTranslation("notes");
  const [form, fields] = useForm<NoteFormValues>({
    id: "note",
    lastResult: reply?.result,
    defaultValue: values,
  });
  const warnings = useLeaveWarning(t("form.leave"));
  const version = reply?.conflict?.version ?? fields.version.initialValue ?? values.version;
  const translates = fields.translates.initialValue ?? values.translates;
  return (
    <>
      {reply?.signedOut ? <SignedOutAlert reply={reply} /> : null}
      {reply?.conflict ? <NoteConflict conflict={reply.conflict} /> : null}
      <FormErrors form={form} labels={useFieldLabels()} />
      {reply?.preview ? <NotePreview preview={reply.preview} /> : null}
      <Form method="post" {...getFormProps(form)} {...warnings} noValidate>
        <input type="hidden" name="version" value={version} />
        {translates ? <input type="hidden" name="translates" value={translates} /> : null}
        <TextFields fields={fields} />
        <AudienceField fields={fields} />
        <AboutFields fields={fields} choices={choices} />
        <Buttons state={state} cancelTo={cancelTo} />
      </Form>
    </>
  );
}

/** Enter in a field presses the form's first button: "preview", beside the text, which saves nothing. */
function Buttons({ state, cancelTo }: Pick<NoteFormProps, "state" | "cancelTo">) {
  const { t } = useTranslation("notes");
  const cancel = useTranslation("frame").t("cancel");
  return (
    <div className="form-buttons">
      <ButtonRow>
        {state === "draft" ? (
          <>
            <Button name="intent" value="publish">
              {t("form.publish")}
            </Button>
            <Button name="intent" value="save" variant="secondary">
              {t("form.saveDraft")}
            </Button>
          </>
        ) : (
          <Button name="intent" value="save">
            {t("form.save")}
          </Button>
        )}
        <ButtonLink to={cancelTo} variant="tertiary">
          {cancel}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

function useFieldLabels(): Record<string, string> {
  const { t } = useTranslation("notes");
  return {
    title: t("form.title"),
    body: t("form.body"),
    topics: t("form.topics"),
    municipalityCode: t("form.municipality"),
    seasonId: t("form.season"),
    audience: t("form.audience"),
    language: t("form.language"),
    place: t("form.place"),
    source: t("form.source"),
  };
}
