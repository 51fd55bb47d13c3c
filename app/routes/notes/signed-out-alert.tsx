import { useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFocusOn } from "#app/ui/focus-on.ts";
import type { NoteReply } from "./note-reply.server.ts";

export function SignedOutAlert({ reply }: { reply: NoteReply }) {
  const { t } = useTranslation("notes");
  const box = useFocusOn<HTMLDivElement>(reply);
  return (
    <div tabIndex={-1} ref={box}>
      <Alert tone="warning" role="alert" title={t("form.signedOut.title")}>
        <p>{t("form.signedOut.text")}</p>
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            {t("form.signedOut.link")}
          </a>
        </p>
      </Alert>
    </div>
  );
}
