/** The one next thing to do with a season, for whoever looks at it. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { NextStep } from "./next-step.server.ts";

interface Action {
  to: string;
  word: string;
  quiet?: true;
  /** Where one changes one's mind. */
  also?: { to: string; word: string };
}

/** Where each step leads, and the button's word; "quiet" where nothing needs to be done. */
const actions = {
  apply: { to: "/apply", word: "apply" },
  applyVisitor: { to: "/apply", word: "apply" },
  withdrawn: { to: "/apply", word: "applyAgain" },
  early: null,
  applied: { to: "/apply", word: "appliedAction", quiet: true },
  waitlisted: { to: "/apply", word: "seeApplication", quiet: true },
  declined: { to: "/apply", word: "seeApplication", quiet: true },
  admitted: {
    to: "/roster",
    word: "members",
    quiet: true,
    also: { to: "/apply", word: "seeApplication" },
  },
  past: { to: "/roster", word: "members", quiet: true },
  draft: { to: "/state", word: "open" },
  pending: { to: "/enrolments", word: "pending" },
  start: { to: "/state", word: "start" },
  close: { to: "/state", word: "close" },
} as const satisfies Record<NextStep["kind"], Action | null>;

export function NextStepCard({ step, number }: { step: NextStep; number: number }) {
  const { t } = useTranslation("seasons");
  const { title, text } = useStepWords(step);
  const action = actions[step.kind];
  const button = action ? (
    <ButtonRow>
      <ButtonLink
        to={`/seasons/${number}${action.to}`}
        variant={"quiet" in action ? "secondary" : "primary"}
      >
        {t(`next.${action.word}`)}
      </ButtonLink>
      {"also" in action ? (
        <ButtonLink to={`/seasons/${number}${action.also.to}`} variant="tertiary">
          {t(`next.${action.also.word}`)}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  ) : undefined;
  return (
    <Card headingLevel={2} tone="strong" title={title} footer={button}>
      <p>{text}</p>
    </Card>
  );
}

function useStepWords(step: NextStep): { title: string; text: string } {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  if (step.kind === "pending") {
    const { count, free } = step;
    const text = free > 0 ? t("next.pendingText", { count: free }) : t("next.pendingFull");
    return { title: t("next.pendingTitle", { count }), text };
  }
  const place = step.kind === "waitlisted" ? step.place : 0;
  const day = "day" in step ? formatDay(step.day, language) : "";
  const text = t(`next.${step.kind}Text`, { day });
  return {
    title: t(`next.${step.kind}Title`, { day, place }),
    text: "full" in step && step.full ? `${text} ${t("next.full")}` : text,
  };
}
