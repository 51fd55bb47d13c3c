/** Tabs by state with their counts, and the search and order within a tab. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { enrolmentStates, type EnrolmentCounts } from "#app/domain/seasons/enrolment.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { enrolmentsAddress, sortsFor, type EnrolmentsAsked } from "./enrolments-address.ts";

interface EnrolmentsFilterProps {
  number: number;
  asked: EnrolmentsAsked;
  counts: EnrolmentCounts;
}

export function EnrolmentsFilter({ number, asked, counts }: EnrolmentsFilterProps) {
  const { t } = useTranslation("seasons");
  const frame = useTranslation("frame").t;
  const { state, search, sort } = asked;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tab = (key: EnrolmentsAsked["state"], label: string, count: number) => ({
    to: enrolmentsAddress(number, { state: key, search }),
    current: key === state,
    label,
    count,
  });
  return (
    <>
      <Tabs
        label={t("enrolments.tabs")}
        links={[
          ...enrolmentStates.map((key) => tab(key, t(`enrolments.state.${key}`), counts[key])),
          tab("all", frame("all"), all),
        ]}
      />
      <FilterBar
        key={`${state} ${search} ${sort}`}
        label={t("enrolments.filter")}
        submitLabel={frame("show")}
        reset={
          search
            ? { to: enrolmentsAddress(number, { state, sort }), label: frame("clearFilter") }
            : undefined
        }
        role="search"
      >
        <input type="hidden" name="state" value={state} />
        <TextField name="q" label={t("enrolments.search")} defaultValue={search} maxLength={100} />
        <SelectField
          name="sort"
          label={t("enrolments.sort")}
          defaultValue={sort}
          options={sortsFor(state).map((key) => ({
            value: key,
            label: t(`enrolments.sorts.${key}`),
          }))}
        />
      </FilterBar>
    </>
  );
}
