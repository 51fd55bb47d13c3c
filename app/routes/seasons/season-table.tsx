/** Seasons side by side: what each was about, and how many took part. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { SeasonStatus } from "#app/domain/seasons/rules/season.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { SeasonStatusBadge } from "./season-status-badge.tsx";

export interface SeasonRow {
  number: number;
  title: string;
  theme: string;
  startsOn: string;
  endsOn: string;
  leaders: number;
  municipalities: number;
  meetings: number;
  status: SeasonStatus;
}

export function SeasonTable({ caption, seasons }: { caption: string; seasons: SeasonRow[] }) {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const figure = (key: "leaders" | "municipalities" | "meetings") => ({
    key,
    header: t(`list.${key}`),
    numeric: true,
    cell: (season: SeasonRow) => formatNumber(season[key], language),
  });
  return (
    <Table
      caption={caption}
      hideCaption
      rows={seasons}
      rowKey={(season) => String(season.number)}
      columns={[
        {
          key: "season",
          header: t("list.season"),
          rowHeader: true,
          cell: (season) => <SeasonLink {...season} />,
        },
        {
          key: "period",
          header: t("list.period"),
          cell: ({ startsOn, endsOn }) =>
            t("period", { from: formatDay(startsOn, language), to: formatDay(endsOn, language) }),
        },
        figure("leaders"),
        figure("municipalities"),
        figure("meetings"),
        {
          key: "state",
          header: t("list.state"),
          cell: ({ status }) => <SeasonStatusBadge status={status} />,
        },
      ]}
    />
  );
}

function SeasonLink({ number, title, theme }: SeasonRow) {
  const { t } = useTranslation("seasons");
  return (
    <>
      <Link to={`/seasons/${number}`}>{t("named", { number, title })}</Link>
      <div className="meta">{theme}</div>
    </>
  );
}
