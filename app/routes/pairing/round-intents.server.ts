/** Everything that is done on a round's page: each intent with its command and what it says after. */
import { redirect } from "@remix-run/node";
import type { Act } from "#app/audit/act.ts";
import { excludePair, removeExclusion } from "#app/domain/pairing/commands/exclude-pair.server.ts";
import { lockPair, unlockPair } from "#app/domain/pairing/commands/lock-pair.server.ts";
import { pausePerson, resumePerson } from "#app/domain/pairing/commands/pause-person.server.ts";
import { closeRound } from "#app/domain/pairing/commands/publish-round.server.ts";
import { deleteDraft } from "#app/domain/pairing/commands/start-round.server.ts";
import { stopWork } from "#app/domain/pairing/commands/stop-work.server.ts";
import type { RoundForm } from "#app/domain/pairing/forms.ts";
import { listNames } from "#app/domain/pairing/queries/list-names.server.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import { formatTime } from "#app/i18n/format.ts";
import type { HubContext } from "#app/web/context.ts";
import { redirectWithFlash, type Flash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { startRun } from "./start-run.server.ts";

type Outcome =
  /** Null where the page itself says it. */
  | { ok: true; flash: string | null; values?: Flash["values"] }
  | { ok: false; reason: string; people?: string[]; by?: string | null; since?: string };

export async function actOnRound(
  context: HubContext,
  act: Act,
  { id: roundId, setSize }: Pick<Round, "id" | "setSize">,
  form: RoundForm,
): Promise<Outcome> {
  const { db } = context;
  // Of learning sets none is locked or taken apart by hand.
  if (setSize !== null && ["lock", "unlock", "part"].includes(form.intent)) throw notFound();
  switch (form.intent) {
    case "run": {
      const { aim, how } = form;
      const keep = how === "anew" ? {} : { keepFrom: roundId, how };
      const run = await startRun(context, act, { roundId, aim, ...keep });
      if (!run.ok) return run;
      if ("aside" in run) return { ok: true, flash: null };
      const { summary, leftover } = run;
      const flash = `${leftover > 0 ? "runLeftover" : "run"}${setSize === null ? "" : "Sets"}`;
      return { ok: true, flash, values: { pairs: summary.pairs, leftover } };
    }
    case "stop": {
      const stopped = await stopWork(db, act, { roundId });
      return stopped.ok ? { ok: true, flash: null } : stopped;
    }
    case "lock":
      return told(await lockPair(db, act, { roundId, pairId: form.pair }), "locked");
    case "unlock":
      return told(await unlockPair(db, act, { roundId, pairId: form.pair }), "unlocked");
    case "exclude":
    case "part":
      return told(await excludePair(db, act, { roundId, people: twoOf(form) }), "excluded");
    case "allow":
      return told(await removeExclusion(db, act, { roundId, people: twoOf(form) }), "allowed");
    case "pause":
      return told(
        await pausePerson(db, act, {
          personId: form.person,
          untilOn: form.until,
          note: form.note,
        }),
        "paused",
      );
    case "resume":
      return told(await resumePerson(db, act, { personId: form.person }), "resumed");
    case "delete":
      return told(await deleteDraft(db, act, { roundId }), "deleted");
    case "close":
      return told(await closeRound(db, act, { roundId }), "closed");
  }
}

/** The sentence on the next page; names are looked up where a refusal is about people. */
export async function tellOutcome(context: HubContext, to: string, outcome: Outcome) {
  if (outcome.ok) {
    if (outcome.flash === null) return redirect(to, { status: 303 });
    const key = `pairing:flash.${outcome.flash}`;
    return redirectWithFlash(to, { tone: "success", key, values: outcome.values });
  }
  if (outcome.since) {
    const { by: name, since } = outcome;
    const values = { name: name ?? "", time: formatTime(since, context.language) };
    const key = `pairing:work.${name ? "already" : "alreadyNobody"}`;
    return redirectWithFlash(to, { tone: "warning", key, values });
  }
  const names = outcome.people ? await listNames(context.db, outcome.people) : [];
  const format = new Intl.ListFormat(context.language === "da" ? "da" : "en-GB");
  const values = outcome.people ? { names: format.format(names) } : undefined;
  const key = `pairing:round.refused.${outcome.reason}`;
  return redirectWithFlash(to, { tone: "warning", key, values });
}

function told(outcome: { ok: true } | { ok: false; reason: string }, flash: string): Outcome {
  return outcome.ok ? { ok: true, flash } : outcome;
}

function twoOf({ first, second }: { first: string; second: string }): [string, string] {
  return [first, second];
}

/** Refusals that belong at a field; null for those told on the next page. */
export function fieldErrorsOf(
  outcome: Outcome,
  intent: RoundForm["intent"],
): Record<string, string[]> | null {
  if (outcome.ok) return null;
  const { reason } = outcome;
  if (intent === "pause" && (reason === "past" || reason === "too_far"))
    return { until: [`pairing:pause.${reason}`] };
  if (reason === "same_person") return { second: ["pairing:round.exclusions.samePerson"] };
  return null;
}
