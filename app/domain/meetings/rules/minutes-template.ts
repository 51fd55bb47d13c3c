/** Knows what minutes begin as: the agenda, an item a heading, and a place for what was agreed. */

export interface TemplateWords {
  decisions: string;
  decisionLine: string;
  next: string;
}

export function minutesTemplate(
  agenda: readonly { title: string; speaker: string }[],
  words: TemplateWords,
): string {
  const items = agenda.map(({ title, speaker }, index) => {
    const heading = `## ${index + 1}. ${plainLine(title)}`;
    return speaker ? `${heading}\n\n*${plainLine(speaker)}*` : heading;
  });
  const end = [`## ${words.decisions}`, `- ${words.decisionLine}`, `## ${words.next}`];
  return `${[...items, ...end].join("\n\n")}\n`;
}

/** Marks of markdown in a title are the title's own, not ours. */
function plainLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
