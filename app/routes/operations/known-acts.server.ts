/** Knows every act that has words, by what it is done to: the choices of the log's filter. */
import { operations } from "#app/i18n/da/operations.ts";

export interface ActGroup {
  kind: string;
  acts: string[];
}

export const knownActs: ActGroup[] = Object.entries(operations.acts).map(([kind, acts]) => ({
  kind,
  acts: Object.keys(acts).map((act) => `${kind}.${act}`),
}));
