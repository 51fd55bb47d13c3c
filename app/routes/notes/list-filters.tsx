import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { topics } from "#app/domain/municipalities/vocabulary.ts";
import { audiences } from "#app/domain/notes/note.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { AskedFilters, ListChoices } from "./list-filters.server.ts";

export interface ListFiltersProps {
  asked: AskedFilters;
  choices: ListChoices;
  member: boolean;
}

export function ListFilters(props: ListFiltersProps) {
  return <Kept as="div" part={Filters} each={[props]} />;
}

function Filters(props: ListFiltersProps) {
  const { t } = useTranslation("notes");
  const { q, ...narrower } = props.asked;
  const narrowed = Object.values(narrower).some(Boolean);
  return (
    <FilterBar
      label={t("list.filter.label")}
      action="/notes"
      role="search"
      submitLabel={t("list.filter.submit")}
      reset={q || narrowed ? { to: "/notes", label: t("list.filter.reset") } : undefined}
      more={{
        summary: t("list.filter.more"),
        open: narrowed,
        children: <NarrowerFields {...props} />,
      }}
    >
      <TextField
        id="filter-q"
        name="q"
        label={t("list.filter.words")}
        defaultValue={q}
        maxLength={200}
        width="full"
      />
    </FilterBar>
  );
}

function NarrowerFields({ asked, choices, member }: ListFiltersProps) {
  const { t } = useTranslation("notes");
  const any = useTranslation("frame").t("all");
  const language = useLanguage();
  const select = (
    name: "topic" | "municipality" | "season" | "audience",
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      {...{ name, options, id: `filter-${name}`, width: "full" }}
      label={t(`list.filter.${name}`)}
      emptyLabel={any}
      defaultValue={asked[name]}
    />
  );
  const seasons = choices.seasons.map(({ value, number, title }) => {
    return { value, label: `${t("seasonName", { number })}: ${title}` };
  });
  return (
    <>
      {select(
        "topic",
        topics.map((topic) => ({ value: topic.key, label: topic[language] })),
      )}
      {select("municipality", choices.municipalities)}
      {select("season", seasons)}
      {member
        ? select(
            "audience",
            audiences.map((value) => ({ value, label: t(`audience.${value}`) })),
          )
        : null}
    </>
  );
}
