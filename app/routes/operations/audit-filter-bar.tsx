import { useTranslation } from "#app/i18n/use-words.ts";
import { DateField } from "#app/ui/date-field.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { isFiltered, type AuditView } from "./audit-filter.ts";
import { actWords, kindWords, wordsOf } from "./audit-words.ts";
import type { ActGroup } from "./known-acts.server.ts";

export interface AuditFilterBarProps {
  view: AuditView;
  acts: ActGroup[];
  actors: { id: string; name: string }[];
}

export function AuditFilterBar({ view, acts, actors }: AuditFilterBarProps) {
  const { t, i18n } = useTranslation("operations");
  const frame = useTranslation("frame").t;
  const words = wordsOf(i18n);
  return (
    <FilterBar
      label={t("audit.filter")}
      submitLabel={frame("filter")}
      reset={
        isFiltered(view) ? { to: "/administration/audit", label: frame("clearFilter") } : undefined
      }
    >
      <SelectField
        name="act"
        label={t("audit.act")}
        emptyLabel={t("audit.anyAct")}
        defaultValue={view.act}
        groups={acts.map((group) => ({
          label: kindWords(words, group.kind),
          options: group.acts.map((act) => ({ value: act, label: actWords(words, act) })),
        }))}
      />
      <SelectField
        name="person"
        label={t("audit.person")}
        emptyLabel={t("audit.anyone")}
        defaultValue={view.person}
        options={actors.map((actor) => ({ value: actor.id, label: actor.name }))}
      />
      <DateField name="from" label={t("audit.from")} defaultValue={view.from} />
      <DateField name="to" label={t("audit.to")} defaultValue={view.to} />
    </FilterBar>
  );
}
