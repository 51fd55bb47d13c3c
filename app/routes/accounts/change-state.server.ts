/** The buttons under a person's account: each does one thing and says how it went. */
import {
  remindInvited,
  withdrawInvitation,
} from "#app/domain/accounts/commands/follow-up-invitation.server.ts";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import { disablePerson, enablePerson } from "#app/domain/accounts/commands/manage-person.server.ts";
import { actOf, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";

/** What is asked about once more, and of whom. */
export const confirmations = [
  { intent: "disable", on: "active" },
  { intent: "withdraw", on: "invited" },
] as const;

const acts = {
  remind: { command: remindInvited, done: "reminded" },
  withdraw: { command: withdrawInvitation, done: "withdrawn" },
  disable: { command: disablePerson, done: "disabled" },
  enable: { command: enablePerson, done: "enabled" },
} as const;

export async function changeState(
  context: HubContext,
  personId: string,
  intent: FormDataEntryValue | null,
) {
  if (typeof intent !== "string" || !Object.hasOwn(acts, intent)) throw notFound();
  const { command, done } = acts[intent as keyof typeof acts];
  const outcome = await command(context.db, actOf(context), { personId });
  if (outcome.ok && intent === "disable")
    await releaseSeats(context.db, actOf(context), { personId });
  const page = intent === "withdraw" ? "/people?state=invited" : `/people/${personId}`;
  if (outcome.ok)
    return redirectWithFlash(page, { tone: "success", key: `accounts:flash.${done}` });
  if (outcome.reason === "not_found") throw notFound();
  return redirectWithFlash(`/people/${personId}/edit`, refusal(outcome.reason));
}

function refusal(reason: string) {
  if (reason === "too_soon") return { tone: "info", key: "accounts:flash.remindTooSoon" } as const;
  if (reason === "last_administrator")
    return { tone: "error", key: "accounts:manage.last_administrator" } as const;
  return { tone: "error", key: "accounts:flash.cannot" } as const;
}
