/** What a draft was after its earlier runs, and the season's other drafts: to compare with. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import type { DraftMatters, RoundPage } from "./round-page.server.ts";

interface Props {
  here: string;
  draft: DraftMatters;
  round: RoundPage["round"];
}

export function RunsSection({ here, draft, round }: Props) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const [, ...earlier] = draft.runs;
  const others = draft.others.filter((other) => other.number !== round.number);
  if (earlier.length + others.length === 0) return null;
  return (
    <Section id="runs" title={t("compare.listTitle")} lead={t("compare.listLead")}>
      <ListRows label={t("compare.listTitle")}>
        {earlier.map(({ id, number, kind, runAt, total, worst }) => (
          <ListRow
            key={id}
            title={t("compare.run", { number })}
            meta={[
              t(`compare.kind.${kind}`, { when: formatMoment(runAt, language) }),
              t("compare.figures", { total: formatNumber(total, language), worst }),
            ].join(" · ")}
            aside={
              <ButtonLink
                to={`${here}/compare?run=${number}`}
                size="small"
                aria-label={t("compare.withNamed", { then: t("compare.run", { number }) })}
              >
                {t("compare.with")}
              </ButtonLink>
            }
          />
        ))}
        {others.map(({ id, number }) => (
          <ListRow
            key={id}
            title={t("rounds.name", { round: number })}
            meta={t("compare.otherDraft")}
            aside={
              <ButtonLink
                to={`${here}/compare?round=${number}`}
                size="small"
                aria-label={t("compare.withNamed", { then: t("rounds.name", { round: number }) })}
              >
                {t("compare.with")}
              </ButtonLink>
            }
          />
        ))}
      </ListRows>
    </Section>
  );
}
