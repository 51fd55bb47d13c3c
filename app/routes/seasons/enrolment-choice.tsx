/** The enrolments on a page, to be read and chosen from, and what can be done with the chosen. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { EnrolmentRow } from "#app/domain/seasons/enrolment.ts";
import { decisions, type Decision } from "#app/domain/seasons/rules/seats.ts";
import { Button, type ButtonVariant } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { ListRows } from "#app/ui/list-rows.tsx";
import { SelectionBar } from "#app/ui/selection-bar.tsx";
import { EnrolmentListRow } from "./enrolment-row.tsx";
import type { EnrolmentsAsked } from "./enrolments-address.ts";

interface EnrolmentChoiceProps {
  title: string;
  season: { number: number; seatsPerMunicipality: number };
  asked: EnrolmentsAsked;
  enrolments: EnrolmentRow[];
  seatUse: Record<string, number>;
  /** False once the season is closed: there is then nothing to choose for. */
  decidable: boolean;
  /** The same page with all boxes ticked, or none. */
  selectAddress: string;
}

const looks: Record<Decision, ButtonVariant> = {
  admit: "primary",
  waitlist: "secondary",
  decline: "secondary",
};

/** What makes sense in a tab. */
function decisionsFor(state: EnrolmentsAsked["state"]): readonly Decision[] {
  if (state === "admitted") return ["decline"];
  if (state === "waitlisted") return ["admit", "decline"];
  if (state === "declined") return ["admit", "waitlist"];
  return state === "withdrawn" ? [] : decisions;
}

export function EnrolmentChoice(props: EnrolmentChoiceProps) {
  const { title, season, asked, enrolments, seatUse, decidable, selectAddress } = props;
  const { t } = useTranslation("seasons");
  const offered = decidable ? decisionsFor(asked.state) : [];
  const rows = (
    <ListRows label={title}>
      {enrolments.map((enrolment) => (
        <EnrolmentListRow
          key={enrolment.id}
          enrolment={enrolment}
          used={seatUse[enrolment.municipality.code] ?? 0}
          each={season.seatsPerMunicipality}
          showState={asked.state === "all"}
          selected={offered.length > 0 ? asked.all : null}
        />
      ))}
    </ListRows>
  );
  if (offered.length === 0) return rows;
  return (
    <Form
      key={`${selectAddress}`}
      method="get"
      action={`/seasons/${season.number}/enrolments/decide`}
    >
      <input type="hidden" name="state" value={asked.state} />
      <p>
        <Link to={selectAddress} preventScrollReset>
          {t(asked.all ? "enrolments.selectNone" : "enrolments.selectAll")}
        </Link>
      </p>
      {rows}
      <SelectionBar label={t("enrolments.withChosen")}>
        {offered.map((decision) => (
          <Button key={decision} name="decision" value={decision} variant={looks[decision]}>
            {t(`enrolments.${decision}`)}
          </Button>
        ))}
      </SelectionBar>
    </Form>
  );
}
