/** Two ways of pairing side by side: figures, the pairs that differ, and who wins and loses. */
import type { ReactNode } from "react";
import { useTranslation, useLanguage } from "#app/i18n/use-words.ts";
import type { RoundFigures } from "#app/domain/pairing/proposal.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { FieldGrid } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownComparison } from "./show-comparison.server.ts";

const figures = [
  "people", "pairs", "totalScore", "worst", "bothWays", "acrossRegions", "acrossSectors", "again",
] as const; // prettier-ignore
const shares = new Set<string>(["bothWays", "acrossRegions", "acrossSectors"]);

interface Props {
  comparison: ShownComparison;
  /** Headings of the two columns, where "before" and "after" would not do. */
  headings?: [string, string];
}

export function ComparisonView({ comparison, headings }: Props) {
  const { t } = useTranslation("pairing");
  const { gone, come, gains, losses, same } = comparison;
  return (
    <>
      <FigureTable comparison={comparison} headings={headings} />
      <p>
        {come.all + gone.all === 0
          ? t("comparison.none")
          : t("comparison.changed", { count: come.all, same })}
      </p>
      <FieldGrid>
        <Pairs title={t("comparison.gone")} list={gone} />
        <Pairs title={t("comparison.come")} list={come} />
      </FieldGrid>
      <FieldGrid>
        <People title={t("comparison.gains")} list={gains} />
        <People title={t("comparison.losses")} list={losses} />
      </FieldGrid>
    </>
  );
}

function FigureTable({ comparison: { before, after }, headings }: Props) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const shown = (of: RoundFigures, key: (typeof figures)[number]) => {
    const count = formatNumber(of[key], language);
    if (!shares.has(key) || of.pairs === 0) return count;
    return t("comparison.shareOf", { count, share: `${Math.round((of[key] / of.pairs) * 100)} %` });
  };
  const difference = (key: (typeof figures)[number]) => {
    const by = after[key] - before[key];
    return by === 0 ? "0" : `${by > 0 ? "+" : "−"}${formatNumber(Math.abs(by), language)}`;
  };
  const numeric = true;
  return (
    <Table
      caption={t("comparison.caption")}
      hideCaption
      rows={figures.filter((key) => key !== "again" || before.again + after.again > 0)}
      rowKey={(key) => key}
      columns={[
        {
          key: "figure",
          header: t("comparison.figure"),
          rowHeader: true,
          cell: (key) => t(`comparison.${key}`),
        },
        {
          key: "before",
          header: headings?.[0] ?? t("comparison.before"),
          numeric,
          cell: (key) => shown(before, key),
        },
        {
          key: "after",
          header: headings?.[1] ?? t("comparison.after"),
          numeric,
          cell: (key) => shown(after, key),
        },
        { key: "difference", header: t("comparison.difference"), numeric, cell: difference },
      ]}
    />
  );
}

function Pairs({ title, list }: { title: string; list: ShownComparison["gone"] }) {
  const { t } = useTranslation("pairing");
  if (list.all === 0) return null;
  return (
    <Lines title={title} more={list.all - list.shown.length}>
      {list.shown.map(({ names, score }) => (
        <li key={names.join()}>
          {names.join(" + ")}{" "}
          <span className="meta">{t("comparison.points", { points: score })}</span>
        </li>
      ))}
    </Lines>
  );
}

function People({ title, list }: { title: string; list: ShownComparison["gains"] }) {
  const { t } = useTranslation("pairing");
  if (list.all === 0) return null;
  const alone = t("comparison.alone");
  return (
    <Lines title={`${title} (${list.all})`} more={list.all - list.shown.length}>
      {list.shown.map(({ name, before, after }) => (
        <li key={name}>
          {name}{" "}
          <span className="meta">
            {t("comparison.shift", { before: before ?? alone, after: after ?? alone })}
          </span>
        </li>
      ))}
    </Lines>
  );
}

function Lines({ title, more, children }: { title: string; more: number; children: ReactNode }) {
  const { t } = useTranslation("pairing");
  return (
    <div className="comparison-lines">
      <h3>{title}</h3>
      <ul>{children}</ul>
      {more > 0 ? <p className="meta">{t("comparison.more", { count: more })}</p> : null}
    </div>
  );
}
