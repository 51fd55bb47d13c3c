/** A leader's own application, as it was sent, with what came of it. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { EnrolmentState } from "#app/domain/seasons/enrolment.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { Alert, type AlertTone } from "#app/ui/alert.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { TagList } from "#app/ui/tag.tsx";

export interface OwnEnrolment {
  state: EnrolmentState;
  motivation: string;
  challenge: string;
  offers: string[];
  wants: string[];
  appliedAt: string;
  decidedAt: string | null;
  reason: string;
}

const tones: Record<EnrolmentState, AlertTone> = {
  applied: "info",
  admitted: "success",
  waitlisted: "info",
  declined: "warning",
  withdrawn: "warning",
};

/** Where it stands; `place` is the place in the queue. */
export function EnrolmentStanding({
  enrolment,
  place,
}: {
  enrolment: OwnEnrolment;
  place: number | null;
}) {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const { state, appliedAt, decidedAt, reason } = enrolment;
  return (
    <Alert tone={tones[state]} title={t(`apply.state.${state}`, { place: place ?? "" })}>
      <p>
        {t("apply.sentAt", { when: formatMoment(appliedAt, language) })}
        {decidedAt ? `. ${t("apply.decidedAt", { when: formatMoment(decidedAt, language) })}` : ""}
        {"."}
      </p>
      {reason ? (
        <>
          <p>{t("apply.reason")}:</p>
          <PlainText text={reason} />
        </>
      ) : null}
    </Alert>
  );
}

export function OwnAnswers({ enrolment }: { enrolment: OwnEnrolment }) {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const topics = (keys: string[], label: string) =>
    keys.length > 0 ? (
      <TagList label={label} tags={keys.map((key) => ({ label: termLabel(key, language) }))} />
    ) : (
      t("apply.none")
    );
  const offers = t("apply.offers");
  const wants = t("apply.wants");
  return (
    <Section id="answers" title={t("apply.yourAnswers")}>
      <h3>{t("apply.motivation")}</h3>
      <PlainText text={enrolment.motivation} />
      <h3>{t("apply.challenge")}</h3>
      <PlainText text={enrolment.challenge} />
      <DefinitionList
        items={[
          { term: offers, description: topics(enrolment.offers, offers) },
          { term: wants, description: topics(enrolment.wants, wants) },
        ]}
      />
    </Section>
  );
}
