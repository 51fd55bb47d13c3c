/** A leader's start page: a short list with the one next step first. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Columns, Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { NewsRows } from "./news-rows.tsx";
import { NextMeeting } from "./next-meeting.tsx";
import { PeerCard } from "./peer-card.tsx";
import type { LeaderHomeRead } from "./read-leader-home.server.ts";

export function LeaderHome(home: LeaderHomeRead) {
  const { t } = useTranslation("home");
  const language = useLanguage();
  const { name, news, since, open, pair } = home;
  const first = <NextMeeting {...home} />;
  const main = (
    <>
      {open ? (
        <p className="front-open">
          {t("leader.open", { number: open.number, title: open.title })}{" "}
          <Link to={`/seasons/${open.number}/apply`}>{t("leader.apply")}</Link>
        </p>
      ) : null}
      <Section id="news" title={t("news.title")}>
        {news.rows.length === 0 ? (
          <p>{t("news.none", { day: formatDay(since, language) })}</p>
        ) : (
          <NewsRows news={news} />
        )}
      </Section>
    </>
  );
  return (
    <>
      <PageHeader size="compact" title={t("leader.hello", { name: name.split(" ")[0] })} />
      {pair ? (
        <Columns first={first} asideLabel={t("peer.title")} aside={<PeerCard pair={pair} />}>
          {main}
        </Columns>
      ) : (
        <Narrow>
          {first}
          {main}
        </Narrow>
      )}
    </>
  );
}
