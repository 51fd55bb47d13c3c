/** The one next thing to do with a season, for whoever looks at it. */
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
import { ButtonLink, ButtonRow, type ButtonVariant } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { NextStep } from "./next-step.server.ts";

export function NextStepCard({ step, number }: { step: NextStep; number: number }) {
  const { title, text, to, action, variant = "primary" } = useStep(step);
  const links = (
    <ButtonRow>
      {action ? (
        <ButtonLink to={`/seasons/${number}${to}`} variant={variant}>
          {action}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
  return (
    <Card headingLevel={2} tone="strong" title={title} footer={action ? links : undefined}>
      <p>{text}</p>
    </Card>
  );
}

interface Step {
  title: string;
  text: string;
  to?: string;
  action?: string;
  variant?: ButtonVariant;
}

function useStep(step: NextStep): Step {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const own = { to: "/apply", action: t("next.seeApplication"), variant: "secondary" } as const;
  const roster = { to: "/roster", action: t("show.wholeRoster"), variant: "secondary" } as const;
  const day = "day" in step ? formatDay(step.day, language) : "";
  const words = (
    key: Exclude<NextStep["kind"], "pending" | "waitlisted" | "apply" | "applyVisitor">,
  ) => ({
    title: t(`next.${key}Title`, { day }),
    text: t(`next.${key}Text`, { day }),
  });
  switch (step.kind) {
    case "apply":
      return {
        title: t("next.applyTitle"),
        text: t("next.applyText", { day }),
        to: "/apply",
        action: t("next.apply"),
      };
    case "applyVisitor":
      return {
        title: t("next.applyTitle"),
        text: t("next.applyVisitor", { day }),
        to: "/apply",
        action: t("next.apply"),
      };
    case "withdrawn":
      return { ...words("withdrawn"), to: "/apply", action: t("next.applyAgain") };
    case "early":
      return words("early");
    case "applied":
      return { ...words("applied"), ...own, action: t("next.appliedAction") };
    case "waitlisted":
      return {
        title: t("next.waitlistedTitle", { place: step.place }),
        text: t("next.waitlistedText"),
        ...own,
      };
    case "declined":
      return { ...words("declined"), ...own };
    case "admitted":
    case "past":
      return { ...words(step.kind), ...roster };
    case "draft":
      return { ...words("draft"), to: "/state", action: t("next.open") };
    case "pending": {
      const { count, free } = step;
      const text = t("next.pendingText", { count: free });
      return {
        title: t("next.pendingTitle", { count }),
        text,
        to: "/enrolments",
        action: t("next.pending"),
      };
    }
    case "start":
      return { ...words("start"), to: "/state", action: t("next.start") };
    case "close":
      return { ...words("close"), to: "/state", action: t("next.close") };
  }
}
