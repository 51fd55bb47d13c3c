/** The beginning of a plain text, cut between words. */

/** At most `length` characters on one line, with "…" where something was cut. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(line);
  if (characters.length <= length) return line;
  const kept = characters.slice(0, length - 1).join("");
  const cut = characters[length - 1] === " " ? kept.length : kept.lastIndexOf(" ");
  // A very long word is cut inside rather than lost.
  const whole = cut > length / 2 ? kept.slice(0, cut) : kept;
  return `${whole.replace(/[\s.,;:–-]+$/u, "")}…`;
}
