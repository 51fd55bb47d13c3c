/** What the page of an application shows this person today. */
import type { Enrolment } from "#app/domain/seasons/enrolment.ts";
import { MOST_TOPICS } from "#app/domain/seasons/forms.ts";
import { getApplicant } from "#app/domain/seasons/queries/get-applicant.server.ts";
import { getEnrolment, getQueuePlace } from "#app/domain/seasons/queries/get-enrolment.server.ts";
import {
  noApplicationToday,
  takesDecisions,
  type NoApplication,
} from "#app/domain/seasons/rules/season.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { requireViewer, type HubContext } from "#app/web/context.ts";

/** "apply" and "change" show the form; "read" what was sent; anything else why there is neither. */
export type ApplicationMode = "apply" | "change" | "read" | "no_municipality" | NoApplication;

export async function applicationPage(context: HubContext, season: Season) {
  const { db, language, today } = context;
  const viewer = requireViewer(context);
  const enrolment = await getEnrolment(db, season.id, viewer.id);
  const applicant = await getApplicant(db, viewer.id);
  const mode = modeOf(season, enrolment, applicant.municipality !== null, today);
  const { motivation, challenge, offers, wants } = enrolment ?? {
    ...{ motivation: "", challenge: "" },
    ...{ offers: applicant.offers, wants: applicant.wants },
  };
  const t = translator(language, "seasons");
  const { number, state, enrolmentOpensOn, enrolmentClosesOn } = season;
  return {
    title: t(enrolment ? "apply.ownTitle" : "apply.title", { number }),
    season: { number, state, enrolmentOpensOn, enrolmentClosesOn },
    mode,
    enrolment: enrolment && shown(enrolment),
    place: enrolment && (await getQueuePlace(db, enrolment)),
    municipality: applicant.municipality,
    values: {
      motivation,
      challenge,
      offers: offers.slice(0, MOST_TOPICS),
      wants: wants.slice(0, MOST_TOPICS),
    },
  };
}

function modeOf(
  season: Season,
  enrolment: Enrolment | null,
  hasMunicipality: boolean,
  today: string,
): ApplicationMode {
  if (enrolment?.state === "applied" && takesDecisions(season))
    return hasMunicipality ? "change" : "no_municipality";
  if (enrolment && enrolment.state !== "withdrawn") return "read";
  const refusal = noApplicationToday(season, today);
  if (refusal) return enrolment ? "read" : refusal;
  return hasMunicipality ? "apply" : "no_municipality";
}

function shown(enrolment: Enrolment) {
  const { state, motivation, challenge, offers, wants, appliedAt, decidedAt, reason } = enrolment;
  return { state, motivation, challenge, offers, wants, appliedAt, decidedAt, reason };
}
