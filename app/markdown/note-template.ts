/** The text that a new note begins with, in both languages, and which of its guiding words still stand. */

const templates = {
  da: `## Baggrund

Hvor var I, og hvad ville I opnå? To eller tre sætninger er nok.

## Gør

- Skriv ét råd på hver linje, og begynd med det, man skal gøre.

## Undgå

- Skriv, hvad du selv ville lade være med næste gang, og hvorfor.

## Hvad skete der

Hvad kom der ud af det? Hvad ved I ikke endnu?
`,
  en: `## Context

Where were you, and what did you want to achieve? Two or three sentences will do.

## Do

- Write one piece of advice on each line, and begin with what to do.

## Don't

- Write what you would leave out next time, and why.

## What happened

What came of it? What do you not know yet?
`,
};

/** With a `background`, that text stands where the guidance of the first part would. */
export function noteTemplate(language: "da" | "en", background?: string): string {
  const template = templates[language];
  if (!background) return template;
  const [heading, , ...rest] = template.split("\n\n");
  return [heading, background.trim(), ...rest].join("\n\n");
}

/** Guiding lines of the template that the writer has left as they were; empty when the note is all their own. */
export function guidanceLeft(text: string): string[] {
  const lines = new Set(text.split(/\r\n|\r|\n/).map(words));
  const guidance = [templates.da, templates.en]
    .join("\n")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  return guidance.map(words).filter((line) => lines.has(line));
}

function words(line: string): string {
  return line.replace(/^\s*[-*+]\s+/, "").trim();
}
