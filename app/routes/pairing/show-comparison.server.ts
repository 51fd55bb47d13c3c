/** A comparison of two ways of pairing as a page shows it: with names, and long lists cut short. */
import { listPlacedNames } from "#app/domain/pairing/queries/list-placed-names.server.ts";
import type { Comparison, Shift } from "#app/domain/pairing/rules/compare-pairs.ts";
import { formatName } from "#app/i18n/format.ts";
import type { Standing } from "#app/domain/pairing/run.ts";
import type { HubContext } from "#app/web/context.ts";

const MOST_PAIRS = 60;
const MOST_PEOPLE = 12;

export async function showComparison(
  { db, language }: Pick<HubContext, "db" | "language">,
  seasonId: string,
  { before, after, same, ...lists }: Comparison,
) {
  const gone = lists.gone.slice(0, MOST_PAIRS);
  const come = lists.come.slice(0, MOST_PAIRS);
  const gains = lists.gains.slice(0, MOST_PEOPLE);
  const losses = lists.losses.slice(0, MOST_PEOPLE);
  const ids = [
    ...[...gone, ...come].flatMap((pair) => pair.people),
    ...[...gains, ...losses].map((shift) => shift.personId),
  ];
  const names = await listPlacedNames(db, seasonId, [...new Set(ids)]);
  const named = (id: string) => {
    const person = names.get(id);
    const name = person ? formatName(person.name, language) : "–";
    return [name, ...(person?.municipality ? [person.municipality] : [])].join(", ");
  };
  const pair = ({ people, score }: Standing) => ({ names: people.map(named), score });
  const shift = ({ personId, ...scores }: Shift) => ({ name: named(personId), ...scores });
  return {
    before,
    after,
    same,
    gone: { all: lists.gone.length, shown: gone.map(pair) },
    come: { all: lists.come.length, shown: come.map(pair) },
    gains: { all: lists.gains.length, shown: gains.map(shift) },
    losses: { all: lists.losses.length, shown: losses.map(shift) },
  };
}

export type ShownComparison = Awaited<ReturnType<typeof showComparison>>;
