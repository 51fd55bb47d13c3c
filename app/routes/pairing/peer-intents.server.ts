/** Everything that is done on a leader's own page: each intent with its command and what it says after. */
import { answerAsPartner } from "#app/domain/pairing/commands/answer-whether-met.server.ts";
import { pausePerson, resumePerson } from "#app/domain/pairing/commands/pause-person.server.ts";
import { withdrawWish, wishForPeer } from "#app/domain/pairing/commands/wish-for-peer.server.ts";
import type { PeerForm } from "#app/domain/pairing/forms.ts";
import { formatDay } from "#app/i18n/format.ts";
import { actOf, requireViewer, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash, type Flash } from "#app/web/flash.server.ts";

type Outcome = { ok: true } | { ok: false; reason: string };

/** Null where the pause's day is refused, which is told at the field. */
export async function actOnPeerPage(context: HubContext, form: PeerForm) {
  const { flash, values, outcome } = await act(context, form);
  if (outcome.ok) return { refused: null, reply: tell("success", flash, values) };
  if (form.intent === "pause") return { refused: outcome.reason, reply: null };
  return { refused: null, reply: tell("warning", "partnership:flash.refused") };
}

function tell(tone: Flash["tone"], key: string, values?: Flash["values"]) {
  return redirectWithFlash("/peer", { tone, key, values });
}

async function act(
  context: HubContext,
  form: PeerForm,
): Promise<{ outcome: Outcome; flash: string; values?: Flash["values"] }> {
  const { db, language } = context;
  const { id: personId } = requireViewer(context);
  const by = actOf(context);
  switch (form.intent) {
    case "pause":
      return {
        outcome: await pausePerson(db, by, { personId, untilOn: form.until }),
        flash: "pairing:flash.ownPaused",
        values: { day: formatDay(form.until, language) },
      };
    case "resume":
      return {
        outcome: await resumePerson(db, by, { personId }),
        flash: "pairing:flash.ownResumed",
      };
    case "met": {
      const input = { pairId: form.pair, personId, answer: form.answer };
      return { outcome: await answerAsPartner(db, by, input), flash: "partnership:flash.met" };
    }
    case "wish": {
      const input = { pairId: form.pair, personId, text: form.text };
      return { outcome: await wishForPeer(db, by, input), flash: "partnership:flash.wished" };
    }
    case "withdraw": {
      const input = { pairId: form.pair, personId };
      return { outcome: await withdrawWish(db, by, input), flash: "partnership:flash.unwished" };
    }
  }
}
