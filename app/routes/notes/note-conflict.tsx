import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Details } from "#app/ui/details.tsx";
import { useFocusOn } from "#app/ui/focus-on.ts";
import { NoteComparison } from "./note-comparison.tsx";
import type { Conflict } from "./note-reply.server.ts";

/** Somebody else saved in the meantime: theirs is shown, and one's own stands in the form below. */
export function NoteConflict({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation("notes");
  const when = formatMoment(conflict.savedAt, useLanguage());
  const box = useFocusOn<HTMLElement>(conflict);
  const { savedByName: name, audience } = conflict;
  const fields = conflict.fields.map((field) => t(`form.${field}`)).join(", ");
  return (
    <section className="conflict" aria-labelledby="conflict-difference" tabIndex={-1} ref={box}>
      <Alert tone="warning" role="alert" title={t("conflict.title")}>
        <p>{name ? t("conflict.by", { name, when }) : t("conflict.bySomebody", { when })}</p>
        {audience.saved === audience.mine ? null : (
          <p>
            <strong>
              {t("conflict.audience", {
                saved: t(`form.audiences.${audience.saved}`),
                mine: t(`form.audiences.${audience.mine}`),
              })}
            </strong>
          </p>
        )}
        {fields ? <p>{t("conflict.fields", { fields })}</p> : null}
        <p>{t("conflict.next")}</p>
      </Alert>
      <h2 id="conflict-difference">{t("conflict.difference")}</h2>
      <NoteComparison blocks={conflict.difference} label={t("conflict.difference")} restIsTold />
      <Details summary={t("conflict.theirs")}>
        <p>{t("conflict.theirTitle", { title: conflict.title })}</p>
        <pre className="source-text">{conflict.body}</pre>
      </Details>
    </section>
  );
}
