import { useTranslation } from "#app/i18n/use-words.ts";
import { meetingKinds } from "#app/domain/meetings/meeting.ts";
import { Details } from "#app/ui/details.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { addressOf, type ListChoice } from "./list-choice.ts";

export interface MeetingFilterProps {
  choice: ListChoice;
  seasons: readonly { number: number; title: string }[];
}

/** Closed until it is used: the meetings themselves come first. */
export function MeetingFilter({ choice, seasons }: MeetingFilterProps) {
  const { t } = useTranslation("meetings");
  const frame = useTranslation("frame").t;
  const { past, kind, season } = choice;
  const filtered = kind !== null || season !== null;
  const all = addressOf({ past, kind: null, season: null, after: null });
  return (
    <Details summary={t("list.filter")} open={filtered} key={addressOf(choice)}>
      <FilterBar
        label={t("list.filter")}
        action="/meetings"
        submitLabel={frame("filter")}
        reset={filtered ? { to: all, label: frame("clearFilter") } : undefined}
      >
        {past ? <input type="hidden" name="when" value="past" /> : null}
        <SelectField
          name="kind"
          label={t("list.kind")}
          emptyLabel={t("list.allKinds")}
          defaultValue={kind ?? ""}
          options={meetingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectField
          name="season"
          label={t("list.season")}
          emptyLabel={t("list.allSeasons")}
          defaultValue={season === null ? "" : String(season)}
          options={[
            { value: "open", label: t("list.openToAll") },
            ...seasons.map(({ number, title }) => ({
              value: String(number),
              label: `${t("season", { number })}: ${title}`,
            })),
          ]}
        />
      </FilterBar>
    </Details>
  );
}
