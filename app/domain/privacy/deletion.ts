/** Knows what a deletion is asked for with, and what stands in its way. */
import type { Instant } from "#db/schema.ts";

export interface Hindrances {
  /** Seats in seasons that are not over: each must go to whoever waits for it first. */
  seats: { number: number; title: string }[];
  /** Coming meetings that nobody else would lead. */
  meetings: { id: string; title: string; startsAt: Instant }[];
  lastAdministrator: boolean;
}

/** How somebody shows to be the account's owner before it is deleted. */
export type Proof = "password" | "fresh_sign_in" | "sign_in_again";

export type Refusal =
  | { ok: false; reason: "not_found" | "sign_in_again" | "wrong" | "too_many" }
  | { ok: false; reason: "hindered"; hindrances: Hindrances };
