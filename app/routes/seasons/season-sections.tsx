/** The parts of a season's page: its facts, its members and its notes. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { NoteRow } from "#app/domain/notes/note.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { NoteRows } from "../notes/note-rows.tsx";
import { MemberMap, type MemberMapProps } from "../municipalities/member-map.tsx";

interface FactsProps {
  startsOn: string;
  endsOn: string;
  enrolmentOpensOn: string;
  enrolmentClosesOn: string;
  seats: number;
  seatsPerMunicipality: number;
  /** Where one applies, for those whose next step is another. */
  applyTo: string | null;
}

export function SeasonFactList(props: FactsProps) {
  const { startsOn, endsOn, enrolmentOpensOn, enrolmentClosesOn } = props;
  const { seats, seatsPerMunicipality, applyTo } = props;
  const facts = {
    ...{ startsOn, endsOn, enrolmentOpensOn, enrolmentClosesOn },
    ...{ seats, seatsPerMunicipality, applyTo },
  };
  return <Kept as="div" part={Facts} each={[facts]} />;
}

function Facts({ applyTo, ...season }: FactsProps) {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const days = (from: string, to: string) =>
    t("period", { from: formatDay(from, language), to: formatDay(to, language) });
  const each = t("show.perMunicipality", { count: season.seatsPerMunicipality });
  return (
    <Section id="facts" title={t("show.facts")} tone="soft">
      <DefinitionList
        items={[
          { term: t("list.period"), description: days(season.startsOn, season.endsOn) },
          {
            term: t("show.enrolment"),
            description: (
              <>
                {days(season.enrolmentOpensOn, season.enrolmentClosesOn)}{" "}
                {applyTo ? <Link to={applyTo}>{t("next.apply")}</Link> : null}
              </>
            ),
          },
          {
            term: t("show.seats"),
            description: `${formatNumber(season.seats, language)}, ${each}`,
          },
        ]}
      />
    </Section>
  );
}

interface MembersProps {
  number: number;
  member: boolean;
  leaders: number;
  municipalities: number;
  squares: MemberMapProps["squares"];
  publicNames: { personId: string; name: string }[];
}

export function SeasonMembers(props: MembersProps) {
  const { number, member, leaders, municipalities, squares, publicNames } = props;
  const { t } = useTranslation("seasons");
  const lead = t("show.rosterLead", {
    leaders: t("leaders", { count: leaders }),
    municipalities: t("municipalities", { count: municipalities }),
  });
  if (leaders === 0)
    return <Section id="roster" title={t("show.roster")} lead={t("show.noRoster")} />;
  const whole = <ButtonLink to={`/seasons/${number}/roster`}>{t("show.wholeRoster")}</ButtonLink>;
  return (
    <Section id="roster" title={t("show.roster")} lead={lead} actions={member ? whole : undefined}>
      <MemberMap
        id="season-map"
        title={t("show.map")}
        squares={squares}
        narrow="picture"
        withoutTable={member}
      />
      {publicNames.length > 0 ? (
        <p>
          {t("show.publicNames")}{" "}
          {publicNames.map(({ personId, name }, index) => (
            <span key={personId}>
              {index > 0 ? ", " : ""}
              <Link to={`/people/${personId}`}>{name}</Link>
            </span>
          ))}
        </p>
      ) : null}
    </Section>
  );
}

interface NotesProps {
  notes: NoteRow[];
  /** Where the rest is, when there are more than these. */
  allNotes: string | null;
  mayWrite: boolean;
}

export function SeasonNotes({ notes, allNotes, mayWrite }: NotesProps) {
  const { t } = useTranslation("seasons");
  const label = t("show.notes");
  const write = <ButtonLink to="/notes/new">{t("show.writeNote")}</ButtonLink>;
  return (
    <Section id="notes" title={label} actions={mayWrite ? write : undefined}>
      {notes.length > 0 ? (
        <NoteRows notes={notes} label={label} headingLevel={3} />
      ) : (
        <p>{t("show.noNotes")}</p>
      )}
      {allNotes ? <Link to={allNotes}>{t("show.allNotes")}</Link> : null}
    </Section>
  );
}
