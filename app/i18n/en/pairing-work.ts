/** English: the words about a run of a large round, while it goes on and after. */
import type { work as danish } from "../da/pairing-work.ts";

export const work: typeof danish = {
  lead: "The round is being run right now. You need not wait here: the work goes on if you leave, and this page shows the result when it is ready.",
  keeps:
    "The draft stays as it was until the result is ready. It also stays so if you stop the run.",
  nothingYet: "The round cannot be changed meanwhile.",
  worstFirst: "The weakest pair is to be as good as it can be, so everything is worked out several times.", // prettier-ignore
  since: "{{name}} started it at {{time}},",
  sinceNobody: "Started at {{time}},",
  elapsed: "{{elapsed}} ago.",
  minutes_one: "{{count, number}} minute and",
  minutes_other: "{{count, number}} minutes and",
  seconds_one: "{{count, number}} second",
  seconds_other: "{{count, number}} seconds",
  step: {
    reading: "Seeing who takes part",
    choosing: "Finding the likeliest pairs",
    pairing: "Putting everybody together",
    pricing: "Looking for better pairs",
    trio: "Choosing the trio",
    proving: "Checking the proof",
    sets: "Putting the learning sets together",
    writing: "Saving the result",
  },
  again: "{{step}} (pass {{pass}})",
  stop: "Stop",
  stopping: "Stopping …",
  already: "{{name}} started the round at {{time}}, and it is not done yet.",
  alreadyNobody: "The round was started at {{time}} and is not done yet.",
  outcome: {
    stopped: "The run was stopped at {{time}}. The draft is as it was.",
    stoppedBy: "{{name}} stopped the run. The draft is as it was.",
    too_long:
      "The run took too long and was stopped at {{time}}. The draft is as it was. Run it again, perhaps without the weakest pair first.",
    failed:
      "Something went wrong at {{time}}, and the run was not completed. That is our fault, not yours. The draft is as it was. Try again.",
    interrupted:
      "The server was restarted or came to a halt before the run was done (at {{time}}). The draft is as it was. Run it again.",
    refused: "Nothing came of the run (at {{time}}).",
  },
};
