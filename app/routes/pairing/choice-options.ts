/** A season's people as options of a select. */
import type { DraftMatters } from "./round-page.server.ts";

export function optionsOf({ choices }: DraftMatters) {
  return choices.map(({ id, name, municipality }) => ({
    value: id,
    label: `${name}, ${municipality}`,
  }));
}
