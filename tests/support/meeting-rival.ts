/** A process that answers meetings, for tests of the last seat. */
import {
  rsvpToMeeting,
  type RsvpOutcome,
} from "#app/domain/meetings/commands/rsvp-to-meeting.server.ts";
import { actBy } from "./meeting-input.ts";
import { compete } from "./rivals.ts";

export interface MeetingJob {
  personId: string;
  meetingId: string;
  answer: "yes" | "no";
}

compete<MeetingJob, RsvpOutcome>(async (db, { personId, meetingId, answer }) =>
  rsvpToMeeting(db, actBy(personId), { meetingId, answer }),
);
