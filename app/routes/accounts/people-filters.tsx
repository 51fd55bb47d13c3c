/** The form over the list of people: the name first, the rest folded away until it is used. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { networkRoles, personStates } from "#app/domain/accounts/person.ts";
import { roles, sectors, topics, type Term } from "#app/domain/municipalities/vocabulary.ts";
import { Details } from "#app/ui/details.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { SelectField, type SelectOption } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { AskedFilters, FilterChoices, FilterName } from "./people-filters.server.ts";

export interface PeopleFiltersProps {
  asked: AskedFilters;
  choices: FilterChoices;
  organiser: boolean;
}

export function PeopleFilters(props: PeopleFiltersProps) {
  return <Kept as="div" part={Filters} each={[props]} />;
}

function Filters({ asked, choices, organiser }: PeopleFiltersProps) {
  const { t } = useTranslation("accounts");
  const frame = useTranslation("frame").t;
  const language = useLanguage();
  const { q, ...narrower } = asked;
  const narrowed = Object.keys(narrower).length > 0;
  const select = (name: FilterName, label: string, options: SelectOption[]) => (
    <SelectField
      {...{ id: `filter-${name}`, name, label, options, width: "full" }}
      emptyLabel={name === "state" ? undefined : frame("all")}
      defaultValue={asked[name] ?? (name === "state" ? "active" : "")}
    />
  );
  const terms = (list: readonly Term[]) =>
    list
      .map((term) => ({ value: term.key, label: term[language] }))
      .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <FilterBar
      label={t("people.filters")}
      action="/people"
      role="search"
      submitLabel={frame("search")}
      reset={q || narrowed ? { to: "/people", label: frame("clearFilter") } : undefined}
    >
      <TextField
        {...{ id: "filter-q", name: "q", label: t("people.search"), defaultValue: q }}
        maxLength={100}
        width="full"
      />
      <Details summary={t("people.more")} open={narrowed}>
        <div className="filter-fields">
          {select("municipality", t("fields.municipality"), choices.municipalities)}
          {select("region", t("fields.region"), choices.regions)}
          {select("sector", t("fields.sector"), terms(sectors))}
          {select("job", t("fields.jobRole"), terms(roles))}
          {select("topic", t("fields.topic"), terms(topics))}
          {organiser ? (
            <>
              {select(
                "role",
                t("fields.role"),
                networkRoles.map((value) => ({ value, label: t(`roles.${value}`) })),
              )}
              {select("state", t("fields.state"), [
                ...personStates.map((value) => ({ value, label: t(`states.${value}`) })),
                { value: "all", label: t("people.anyState") },
              ])}
            </>
          ) : null}
        </div>
      </Details>
    </FilterBar>
  );
}
