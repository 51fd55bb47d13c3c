/** Everything that is done on a round's page: each intent with its command and what it says after. */
import type { Act } from "#app/audit/act.ts";
import { excludePair, removeExclusion } from "#app/domain/pairing/commands/exclude-pair.server.ts";
import { lockPair, unlockPair } from "#app/domain/pairing/commands/lock-pair.server.ts";
import { pausePerson, resumePerson } from "#app/domain/pairing/commands/pause-person.server.ts";
import { closeRound } from "#app/domain/pairing/commands/publish-round.server.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { deleteDraft } from "#app/domain/pairing/commands/start-round.server.ts";
import type { RoundForm } from "#app/domain/pairing/forms.ts";
import { listNames } from "#app/domain/pairing/queries/list-names.server.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import type { HubContext } from "#app/web/context.ts";
import { redirectWithFlash, type Flash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";

type Outcome =
  | { ok: true; flash: string; values?: Flash["values"] }
  | { ok: false; reason: string; people?: string[] };

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
      const run = await runRound(db, act, { roundId, aim, ...keep });
      if (!run.ok) return run;
      const flash = run.leftover > 0 ? "runLeftover" : "run";
      if (setSize !== null)
        return {
          ok: true,
          flash: `${flash}Sets`,
          values: { pairs: run.summary.pairs, leftover: run.leftover },
        };
      return { ok: true, flash, values: { pairs: run.summary.pairs, leftover: run.leftover } };
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
    const key = `pairing:flash.${outcome.flash}`;
    return redirectWithFlash(to, { tone: "success", key, values: outcome.values });
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
