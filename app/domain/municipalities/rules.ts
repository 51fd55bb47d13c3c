/** Knows which region holds on which day, and the Danish order of names. */

const danish = new Intl.Collator("da");

/** Danish order: … z, æ, ø, å, with aa as å. */
export function byDanishName(a: { name: string }, b: { name: string }): number {
  return danish.compare(a.name, b.name);
}

interface Validity {
  validFrom: string;
  /** The last day, inclusive; null while it lasts. */
  validTo: string | null;
}

export function isValidOn({ validFrom, validTo }: Validity, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
