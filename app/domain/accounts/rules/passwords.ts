/** Knows which passwords are too easy to guess. */

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export type PasswordProblem = "too_short" | "too_long" | "common" | "personal";

export interface Owner {
  name: string;
  email: string;
}

/** Length first; then what everybody, or everybody who knows the owner, would try. */
export function passwordProblem(
  password: string,
  owner: Owner,
  isCommon: (password: string) => boolean,
): PasswordProblem | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "too_short";
  if (length > LONGEST_PASSWORD) return "too_long";
  const lower = password.normalize("NFKC").toLowerCase();
  if (isPersonal(lower, owner)) return "personal";
  if (isMonotonous(lower) || isCommon(lower) || isCommon(withoutEnds(lower))) return "common";
  return null;
}

/** The owner's mail address or name, whole, with nothing but figures and signs about it. */
function isPersonal(lower: string, { name, email }: Owner): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, "");
  const typed = letters(lower);
  const [local = "", domain = ""] = email.split("@");
  const own = [name, email, local, domain, `${local}${name}`, `${name}${local}`];
  return typed !== "" && own.map(letters).some((one) => one === typed);
}

/** One or two characters over and over, or a run such as 123456789012. */
function isMonotonous(lower: string): boolean {
  const characters = [...lower];
  if (new Set(characters).size <= 3) return true;
  const steps = characters
    .slice(1)
    .map((one, at) => one.codePointAt(0)! - characters[at]!.codePointAt(0)!);
  const even = steps.filter((step) => step === steps[0] && Math.abs(step) <= 1).length;
  return even >= steps.length - 2;
}

/** "password2026!" is "password". */
function withoutEnds(lower: string): string {
  return lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}
