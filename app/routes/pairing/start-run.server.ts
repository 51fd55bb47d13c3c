/** Starts a run from a page; what goes wrong while it goes on beside the answers is for the log. */
import type { Act } from "#app/audit/act.ts";
import type { RunInput } from "#app/domain/pairing/commands/run-round.server.ts";
import { runOrBegin } from "#app/domain/pairing/thread/run-aside.server.ts";
import type { HubContext } from "#app/web/context.ts";

export async function startRun({ db, log, requestId }: HubContext, act: Act, input: RunInput) {
  const run = await runOrBegin(db, act, input);
  if (run.ok && "aside" in run)
    run.aside.catch((error: unknown) =>
      log.error({ err: error, requestId }, "a run of a round failed"),
    );
  return run;
}
