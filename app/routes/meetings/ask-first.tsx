import { useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { useFocusOn } from "#app/ui/focus-on.ts";
import type { MeetingReply } from "./submit-meeting.server.ts";
import { WarningList } from "./warning-list.tsx";

/** The step between a form with warnings and its saving: look at this, or go on all the same. */
export function AskFirst({
  reply,
  anywayLabel,
}: {
  reply: MeetingReply | undefined;
  anywayLabel: string;
}) {
  const { t } = useTranslation("meetings");
  const box = useFocusOn<HTMLDivElement>(reply);
  if (!reply || reply.warnings.length === 0) return null;
  return (
    <div tabIndex={-1} ref={box} autoFocus>
      <Alert tone="warning" title={t("warnings.askTitle")} role="alert">
        <WarningList warnings={reply.warnings} />
        <p>{t("warnings.notSavedYet")}</p>
        <ButtonRow>
          <Button name="confirmed" value={reply.warningsKey} variant="secondary">
            {anywayLabel}
          </Button>
        </ButtonRow>
      </Alert>
    </div>
  );
}
