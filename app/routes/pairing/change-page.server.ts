/** What a change by hand would cost, for the page that asks once more; and the change itself. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Change } from "#app/domain/pairing/change.ts";
import { excludePair } from "#app/domain/pairing/commands/exclude-pair.server.ts";
import { joinTwo } from "#app/domain/pairing/commands/join-two.server.ts";
import { lockPair } from "#app/domain/pairing/commands/lock-pair.server.ts";
import { changeQuery } from "#app/domain/pairing/forms.ts";
import { listPlacedNames } from "#app/domain/pairing/queries/list-placed-names.server.ts";
import { listStanding } from "#app/domain/pairing/queries/list-runs.server.ts";
import { priceChange } from "#app/domain/pairing/queries/price-change.server.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import { mayChangeRound } from "#app/domain/pairing/rules/round-states.ts";
import { actOf, type HubContext } from "#app/web/context.ts";
import { notFound } from "#app/web/problems.server.ts";
import { findPairRound } from "./find-round.server.ts";
import { startRun } from "./start-run.server.ts";
import { showComparison } from "./show-comparison.server.ts";

type Asked = Pick<LoaderFunctionArgs, "context" | "params" | "request">;

/** The round, and the change that the address names; 404 for what makes no sense. */
export async function findChange({ context, params, request }: Asked) {
  const { season, round } = await findPairRound({ context, params });
  if (!mayChangeRound(season, round, "draft").ok || !round.summary) throw notFound();
  const asked = changeQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw notFound();
  const { kind, pair, first, second } = asked.data;
  const people =
    kind === "lock" && pair
      ? await peopleOf(context, round.id, pair)
      : [first, second].flatMap((id) => id || []);
  if (people.length < 2) throw notFound();
  return { season, round, change: { kind, people }, pairId: pair ?? null };
}

async function peopleOf({ db }: HubContext, roundId: string, pairId: string): Promise<string[]> {
  return (await listStanding(db, roundId)).find((one) => one.id === pairId)?.people ?? [];
}

export async function readPrice(context: HubContext, round: Round, change: Change) {
  const { db, today } = context;
  const names = await listPlacedNames(db, round.seasonId, change.people);
  if (names.size < new Set(change.people).size) throw notFound();
  const named = change.people.map((id) => names.get(id)!.name);
  const priced = await priceChange(db, round, today, change);
  if (!priced.ok) return { names: named, priced };
  const { anew, swap, best } = priced;
  return {
    names: named,
    priced: {
      ok: true as const,
      best,
      anew: await showComparison(context, round.seasonId, anew),
      swap: swap && (await showComparison(context, round.seasonId, swap)),
    },
  };
}

/** Without a flash the round's own page says what goes on. */
type Done = { ok: true; flash: string | null } | { ok: false; reason: string };

/** One act, then the run that it was shown with. */
export async function doChange(
  context: HubContext,
  { round, change, pairId }: { round: Round; change: Change; pairId: string | null },
  rest: "anew" | "swap",
): Promise<Done> {
  const act = actOf(context);
  const { db } = context;
  const roundId = round.id;
  const people = change.people as [string, string];
  if (change.kind === "lock" && pairId) {
    const locked = await lockPair(db, act, { roundId, pairId });
    return locked.ok ? { ok: true, flash: "locked" } : locked;
  }
  const done =
    change.kind === "part"
      ? await excludePair(db, act, { roundId, people })
      : await joinTwo(db, act, { roundId, people });
  if (!done.ok) return done;
  if (rest === "swap") return { ok: true, flash: "swapped" };
  const run = await startRun(context, act, { roundId, aim: round.aim });
  if (!run.ok) return run;
  if ("aside" in run) return { ok: true, flash: null };
  return { ok: true, flash: change.kind === "part" ? "partedAnew" : "joinedAnew" };
}
