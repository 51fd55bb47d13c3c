/** Knows when two written mail addresses are the same account's. */

export function emailKey(email: string): string {
  return email.trim().toLowerCase().normalize("NFC");
}
