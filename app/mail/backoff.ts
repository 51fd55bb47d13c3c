/** Knows how long a mail or a mail server is left in peace after it failed. */

/** Tries about one mail, over about twelve hours. */
export const MAX_TRIES = 12;
/** A server that has not been reached for so long gets the mail no more. */
export const GIVE_UP_MS = 5 * 24 * 3_600_000;

const FIRST_MS = 30_000;
const LONGEST_MS = 4 * 3_600_000;
const FIRST_OUTAGE_MS = 2_000;
const LONGEST_OUTAGE_MS = 5 * 60_000;

/**
 * Milliseconds after try number `tries` (1 for the first): doubling, up to four hours, and a quarter
 * earlier or later so that what failed together does not come back together. `random` is in [0, 1).
 */
export function waitAfterTry(tries: number, random: number): number {
  return jittered(Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS), random);
}

/** The same for a server that cannot be reached or does not let us in. */
export function waitAfterOutage(outages: number, random: number): number {
  return jittered(Math.min(FIRST_OUTAGE_MS * 2 ** (outages - 1), LONGEST_OUTAGE_MS), random);
}

function jittered(milliseconds: number, random: number): number {
  return Math.round(milliseconds * (0.75 + random / 2));
}
