/** One enrolment in the organisers' list, with everything the leader wrote behind a fold. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { EnrolmentRow, EnrolmentState } from "#app/domain/seasons/enrolment.ts";
import { formatDay, formatName } from "#app/i18n/format.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Details } from "#app/ui/details.tsx";
import { ListRow } from "#app/ui/list-rows.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { RowCheckbox } from "#app/ui/row-checkbox.tsx";
import { StatusBadge, type StatusTone } from "#app/ui/tag.tsx";
import { Tile } from "#app/ui/tile.tsx";

const tones: Record<EnrolmentState, StatusTone> = {
  applied: "info",
  admitted: "success",
  waitlisted: "warning",
  declined: "muted",
  withdrawn: "muted",
};

interface EnrolmentListRowProps {
  enrolment: EnrolmentRow;
  /** Seats of the municipality that are taken, of so many. */
  used: number;
  each: number;
  showState: boolean;
  /** Whether its box is ticked; null for no box. */
  selected: boolean | null;
}

export function EnrolmentListRow(props: EnrolmentListRowProps) {
  const { enrolment, used, each, showState, selected } = props;
  const { t } = useTranslation("seasons");
  const { id, personId, title, municipality, state, appliedAt } = enrolment;
  const language = useLanguage();
  const name = formatName(enrolment.name, language);
  const day = formatDay(appliedAt, language);
  const tile = <Tile label={municipality.label} title={municipality.name} decorative />;
  return (
    <ListRow
      headingLevel={2}
      title={name}
      to={enrolment.name ? `/people/${personId}` : undefined}
      lead={
        selected === null ? (
          tile
        ) : (
          <div className="row-lead">
            <RowCheckbox
              id={`choose-${id}`}
              name="ids"
              value={id}
              label={t("enrolments.select", { name })}
              defaultChecked={selected}
            />
            {tile}
          </div>
        )
      }
      meta={
        <>
          <MetaItem>
            {t("enrolments.seatUse", { name: municipality.name, used, count: each })}
          </MetaItem>
          {title ? <MetaItem>{title}</MetaItem> : null}
          <MetaItem>{t("enrolments.appliedOn", { day })}</MetaItem>
        </>
      }
      aside={
        showState ? (
          <StatusBadge tone={tones[state]}>{t(`enrolments.state.${state}`)}</StatusBadge>
        ) : undefined
      }
    >
      <Details summary={t("enrolments.read")}>
        <Answers enrolment={enrolment} />
      </Details>
    </ListRow>
  );
}

function Answers({ enrolment }: { enrolment: EnrolmentRow }) {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const { motivation, challenge, offers, wants, reason } = enrolment;
  const words = (keys: string[]) => keys.map((key) => termLabel(key, language)).join(", ");
  const text = (written: string) => (written ? <PlainText text={written} /> : null);
  return (
    <DefinitionList
      items={[
        { term: t("enrolments.motivation"), description: text(motivation) },
        { term: t("enrolments.challenge"), description: text(challenge) },
        { term: t("enrolments.offers"), description: words(offers) },
        { term: t("enrolments.wants"), description: words(wants) },
        { term: t("enrolments.reason"), description: text(reason) },
      ]}
    />
  );
}
