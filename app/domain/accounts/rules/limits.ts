/** Knows how often something may be tried, by an account and by an address. */

export type AttemptKind = "sign_in" | "mailed_link" | "code" | "password_reset" | "new_email";

const MINUTE = 60_000;

export const limits = {
  account: { most: 5, withinMs: 15 * MINUTE },
  address: { most: 30, withinMs: 60 * MINUTE },
} as const;

export const LONGEST_LIMIT_MS = 60 * MINUTE;

/**
 * What an address is counted by. Whoever has one IPv6 address mostly has the 2^64 beside it too, so
 * those count as one.
 */
export function addressSubject(clientAddress: string): string {
  const plain = clientAddress.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const before = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
