import type { Act } from "#app/audit/act.ts";
import type { MeetingInput } from "#app/domain/meetings/forms.ts";

export const now = "2026-11-01T10:00:00.000Z";

export function actBy(actorId: string | null, at = now): Act {
  const site = { name: "Netværket", address: "https://hub.example.dk" };
  return { actorId, now: at, site: { ...site, mailFrom: "Netværket <hub@example.dk>" } };
}

/** What the form would give: a meeting open to all on a plain Monday, but for what is said otherwise. */
export function meetingInput(facts: Partial<MeetingInput> = {}): MeetingInput {
  return {
    title: "Netværksmøde i Hedensted",
    kind: "network_meeting",
    startsAt: "2026-11-23T08:00:00.000Z",
    endsAt: "2026-11-23T14:00:00.000Z",
    place: "Rådhuset, sal 2",
    hostCode: "0766",
    videoUrl: "https://video.example/hemmelig",
    description: "Vi ser på **frivillighed**.",
    agenda: [
      { title: "Velkomst", speaker: "Anna Askov", minutes: 30 },
      { title: "Gåtur", speaker: "", minutes: 60 },
    ],
    facilitatorIds: [],
    tellLeaders: false,
    ...facts,
  };
}
