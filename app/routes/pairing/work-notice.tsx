/** How a run that took long ended, until the round is changed. */
import { formatTime } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { Notice } from "./round-work.server.ts";

const tones = {
  done: "success",
  stopped: "info",
  too_long: "warning",
  failed: "error",
  interrupted: "warning",
  refused: "warning",
} as const;

export function WorkNotice({ notice }: { notice: Notice | null }) {
  if (!notice) return null;
  return (
    <Alert tone={tones[notice.how]} role="status">
      <p>
        <NoticeText notice={notice} />
      </p>
    </Alert>
  );
}

function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const time = formatTime(notice.at, language);
  if (notice.how === "done") {
    const { pairs, leftover, sets } = notice;
    const key = leftover > 0 ? "runLeftover" : "run";
    return t(`flash.${key}${sets ? "Sets" : ""}`, { pairs, leftover });
  }
  if (notice.how === "refused") {
    const key = `round.refused.${notice.reason}` as "round.refused.changed";
    return `${t("work.outcome.refused", { time })} ${t(key, { names: notice.names })}`;
  }
  if (notice.how === "stopped" && notice.stoppedBy)
    return t("work.outcome.stoppedBy", { time, name: notice.stoppedBy });
  return t(`work.outcome.${notice.how}`, { time });
}
