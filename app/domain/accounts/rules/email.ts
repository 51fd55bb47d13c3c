/** Knows what a mail address is, and when two written ones are the same account's. */
import { z } from "zod";

const address = z.email().max(254);

export function isEmail(text: string): boolean {
  return address.safeParse(text).success;
}

export function emailKey(email: string): string {
  return email.trim().toLowerCase().normalize("NFC");
}
