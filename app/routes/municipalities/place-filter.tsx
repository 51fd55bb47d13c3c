/** Chooses which municipalities the map and the table show, and what the map's colour means. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { placesPath, shows, type PlaceView } from "./place-view.ts";

export interface NamedRegion {
  key: string;
  name: string;
}

export function PlaceFilter({
  view,
  regions,
}: {
  view: PlaceView;
  regions: readonly NamedRegion[];
}) {
  const { t } = useTranslation("municipalities");
  const frame = useTranslation("frame").t;
  const isNarrowed = view.region !== "" || view.name !== "";
  return (
    <FilterBar
      label={t("filter.label")}
      action="/municipalities#table"
      role="search"
      submitLabel={frame("show")}
      reset={
        isNarrowed
          ? { to: placesPath(view, { region: "", name: "" }), label: frame("clearFilter") }
          : undefined
      }
    >
      {view.show === "season" ? null : <input type="hidden" name="show" value={view.show} />}
      <TextField
        name="q"
        label={t("filter.name")}
        defaultValue={view.name}
        maxLength={60}
        width="full"
        autoComplete="off"
      />
      <SelectField
        name="region"
        label={t("filter.region")}
        emptyLabel={t("filter.allRegions")}
        defaultValue={view.region}
        options={regions.map((region) => ({ value: region.key, label: region.name }))}
        width="full"
      />
    </FilterBar>
  );
}

export function ShowTabs({ view, seasonNumber }: { view: PlaceView; seasonNumber: number | null }) {
  const { t } = useTranslation("municipalities");
  return (
    <Tabs
      label={t("show.label")}
      links={shows
        .filter((show) => show !== "season" || seasonNumber !== null)
        .map((show) => ({
          to: placesPath(view, { show }),
          label: t(`show.${show}`, { number: seasonNumber }),
          current: view.show === show,
        }))}
    />
  );
}
