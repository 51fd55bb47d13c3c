import { useTranslation } from "react-i18next";
import { topics } from "#app/domain/municipalities/vocabulary.ts";
import { audiences } from "#app/domain/notes/note.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { AskedFilters, ListChoices } from "./list-filters.server.ts";

export function ListFilters({
  asked,
  choices,
  member,
}: {
  asked: AskedFilters;
  choices: ListChoices;
  member: boolean;
}) {
  const { t } = useTranslation("notes");
  const any = useTranslation("frame").t("all");
  const language = useLanguage();
  const { q, ...narrower } = asked;
  const narrowed = Object.values(narrower).some(Boolean);
  const select = (name: keyof typeof narrower, options: { value: string; label: string }[]) => ({
    ...{ name, options, id: `filter-${name}`, width: "full" as const },
    label: t(`list.filter.${name}`),
    emptyLabel: any,
    defaultValue: asked[name],
  });
  return (
    <FilterBar
      label={t("list.filter.label")}
      action="/notes"
      role="search"
      submitLabel={t("list.filter.submit")}
      reset={q || narrowed ? { to: "/notes", label: t("list.filter.reset") } : undefined}
    >
      <TextField
        id="filter-q"
        name="q"
        label={t("list.filter.words")}
        defaultValue={q}
        maxLength={200}
        width="full"
      />
      <Details summary={t("list.filter.more")} open={narrowed}>
        <div className="filter-fields">
          <SelectField
            {...select(
              "topic",
              topics.map((topic) => ({ value: topic.key, label: topic[language] })),
            )}
          />
          <SelectField {...select("municipality", choices.municipalities)} />
          <SelectField
            {...select(
              "season",
              choices.seasons.map(({ value, number, title }) => {
                return { value, label: `${t("seasonName", { number })}: ${title}` };
              }),
            )}
          />
          {member ? (
            <SelectField
              {...select(
                "audience",
                audiences.map((value) => ({ value, label: t(`audience.${value}`) })),
              )}
            />
          ) : null}
        </div>
      </Details>
    </FilterBar>
  );
}
