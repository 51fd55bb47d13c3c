/** Knows how passwords are kept: argon2id with 19 MiB, two passes, one lane (OWASP's cheat sheet, 2024). */
import { hash, verify } from "@node-rs/argon2";

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has, so that an unknown address costs the same to check. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$X6qwwsnM6bPKeQeCrF1RwQ$H9JSAh41ZSes/Lu6e9pFZdCUw9gcimHeIHcVUAxvHqU";

/** Takes some 15 ms on a thread of its own; never call it inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), OPTIONS);
}

/** False for a wrong password, and, after the same time, where there is none. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const right = await verify(kept ?? NOBODYS, asTyped(password));
  return right && kept !== null;
}

/** Keyboards write å as one character or as two. */
function asTyped(password: string): string {
  return password.normalize("NFKC");
}
