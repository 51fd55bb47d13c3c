import { useTranslation } from "#app/i18n/use-words.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Section } from "#app/ui/section.tsx";

export interface RestoreVersionProps {
  id: string;
  version: number;
  /** The version that the asker sees as the present one: one saved meanwhile is not overwritten. */
  current: number;
  published: boolean;
}

export function RestoreVersion({ id, version, current, published }: RestoreVersionProps) {
  const { t } = useTranslation("notes");
  const cancel = useTranslation("frame").t("cancel");
  const here = `/notes/${id}/versions/${version}`;
  return (
    <Section title={t("version.confirm.title", { version })} id="restore">
      <ConfirmForm
        tone="primary"
        action={here}
        confirmLabel={t("version.confirm.button")}
        cancel={{ to: here, label: cancel }}
        hidden={{ version: String(current) }}
      >
        <p>{t("version.confirm.text", { version })}</p>
        {published ? <p>{t("version.confirm.published")}</p> : null}
      </ConfirmForm>
    </Section>
  );
}
