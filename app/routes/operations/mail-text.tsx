import type { ReactNode } from "react";
import { Prose } from "#app/ui/prose.tsx";

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** A mail's plain text as it reads: paragraphs, line breaks, and addresses one can follow. */
export function MailText({ text, lang }: { text: string; lang: string }) {
  return (
    <Prose lang={lang}>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          <p key={index}>{paragraph.split("\n").flatMap(line)}</p>
        ))}
    </Prose>
  );
}

function line(text: string, index: number): ReactNode[] {
  const parts = text.split(ADDRESS).map((part, place) =>
    place % 2 === 1 ? (
      <a key={`${index}-${place}`} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
  return index === 0 ? parts : [<br key={`${index}-break`} />, ...parts];
}
