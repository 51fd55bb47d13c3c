import { useTranslation } from "#app/i18n/use-words.ts";
import { useFocusOn } from "#app/ui/focus-on.ts";
import { Prose } from "#app/ui/prose.tsx";
import type { Preview } from "./note-reply.server.ts";

/** The typed text as others would see it; focused, so that it is what is read next. */
export function NotePreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation("notes");
  const box = useFocusOn<HTMLElement>(preview);
  const { title, html, language } = preview;
  return (
    <section
      className="preview"
      id="preview"
      aria-labelledby="preview-title"
      tabIndex={-1}
      ref={box}
    >
      <h2 className="kicker" id="preview-title">
        {t("form.previewTitle")}
      </h2>
      <p className="preview-title" lang={language}>
        {title || t("form.previewNoTitle")}
      </p>
      {html ? (
        <Prose html={html} lang={language} />
      ) : (
        <p>{t(html === null ? "form.previewFailed" : "form.previewEmpty")}</p>
      )}
      <p className="form-hint">{t("form.previewNote")}</p>
    </section>
  );
}
