/** An organiser's start page: what needs a decision, then how the season stands. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EditIcon } from "#app/ui/icon.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { useDecisions } from "./decisions.ts";
import { NextMeeting } from "./next-meeting.tsx";
import type { OrganiserHomeRead } from "./read-organiser-home.server.ts";

export function OrganiserHome(home: OrganiserHomeRead) {
  const { t } = useTranslation("home");
  const decisions = useDecisions(home);
  return (
    <>
      <PageHeader
        size="compact"
        title={t("leader.hello", { name: home.name.split(" ")[0] })}
        lead={decisions.length > 0 ? t("decide.lead", { count: decisions.length }) : undefined}
      />
      <Columns asideLabel={t("seats.title")} aside={<Standing {...home} />}>
        <Section id="decide" title={t("decide.title")}>
          {decisions.length === 0 ? (
            <EmptyState title={t("decide.noneTitle")}>
              <p>{t("decide.none")}</p>
            </EmptyState>
          ) : (
            <ListRows>
              {decisions.map(({ to, count, title, text }) => (
                <ListRow
                  key={to}
                  to={to}
                  title={title}
                  meta={text}
                  lead={
                    <span className="tile tile-soft" aria-hidden="true">
                      {count ?? <EditIcon />}
                    </span>
                  }
                />
              ))}
            </ListRows>
          )}
        </Section>
        {home.toAnswer ? (
          <NextMeeting toAnswer={home.toAnswer} toAttend={null} now={home.now} />
        ) : null}
      </Columns>
    </>
  );
}

function Standing({ seasons, coming }: OrganiserHomeRead) {
  const { t } = useTranslation("home");
  const language = useLanguage();
  const running = seasons.filter((season) => season.state !== "draft");
  return (
    <>
      <h2>{t("seats.title")}</h2>
      {running.length === 0 ? <p>{t("seats.none")}</p> : null}
      <ul className="coverage">
        {running.map(({ id, number, admitted, seats, waitlisted }) => (
          <li key={id}>
            <Link to={`/seasons/${number}/enrolments`}>{t("seats.season", { number })}</Link>
            <span className="numeric">{t("seats.of", { admitted, seats })}</span>
            <meter min={0} max={seats} value={admitted} aria-hidden="true" />
            {waitlisted > 0 ? <span>{t("seats.waiting", { count: waitlisted })}</span> : null}
          </li>
        ))}
      </ul>
      <h2>{t("coming.title")}</h2>
      {coming.length === 0 ? <p>{t("coming.none")}</p> : null}
      <ul className="coverage">
        {coming.map(({ id, title, startsAt, coming: yes, capacity }) => (
          <li key={id}>
            <Link to={`/meetings/${id}`}>{title}</Link>
            <span>{formatMoment(startsAt, language)}</span>
            <span>
              {capacity === null
                ? t("coming.yes", { count: yes })
                : t("coming.of", { count: yes, capacity })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/meetings/new">{t("coming.new")}</Link>
      </p>
    </>
  );
}
