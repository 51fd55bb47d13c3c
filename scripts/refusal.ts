/** A command that cannot do its work says so in a sentence, with what to do, and ends with code 1. */
import { SettingsError } from "#app/web/settings.server.ts";

export class Refusal extends Error {}

export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const expected = error instanceof Refusal || error instanceof SettingsError;
    console.error(expected ? error.message : unexpected(error));
    process.exit(1);
  }
}

function unexpected(error: unknown): string {
  if (process.env.LOG_LEVEL === "debug" && error instanceof Error)
    return error.stack ?? error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `It failed in a way that was not foreseen: ${message}\nLOG_LEVEL=debug shows where.`;
}
