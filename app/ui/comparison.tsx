import { VisuallyHidden } from "./visually-hidden";

export interface ComparisonWords {
  added: string;
  removed: string;
  changed: string;
  /** "14 lines are the same" */
  same: (lines: number) => string;
}

export interface ComparisonProps {
  blocks: readonly {
    change: "same" | "added" | "removed" | "changed";
    pieces: readonly { change: "same" | "added" | "removed"; text: string }[];
  }[];
  words: ComparisonWords;
  label: string;
  lang?: string;
}

/** Lines shown of what is the same, above and below what is not. */
const AROUND = 2;

/** What was taken out of a text and what was put in, said in words and signs, not by colour alone. */
export function Comparison({ blocks, words, label, lang }: ComparisonProps) {
  return (
    <div className="comparison" role="group" aria-label={label} lang={lang}>
      {blocks.map((block, index) =>
        block.change === "same" ? (
          <Same
            key={index}
            text={block.pieces[0]?.text ?? ""}
            first={index === 0}
            last={index === blocks.length - 1}
            words={words}
          />
        ) : (
          <div key={index} className={`comparison-block comparison-${block.change}`}>
            <VisuallyHidden>{words[block.change]}: </VisuallyHidden>
            {block.pieces.map((piece, at) => (
              <Piece key={at} {...piece} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

function Piece({ change, text }: { change: "same" | "added" | "removed"; text: string }) {
  const shown = text.replace(/\n$/, "");
  if (change === "added") return <ins>{shown}</ins>;
  if (change === "removed") return <del>{shown}</del>;
  return <span>{text}</span>;
}

function Same({
  text,
  first,
  last,
  words,
}: {
  text: string;
  first: boolean;
  last: boolean;
  words: ComparisonWords;
}) {
  const lines = text.replace(/\n$/, "").split("\n");
  const above = first ? 0 : AROUND;
  const below = last ? 0 : AROUND;
  const hidden = lines.length - above - below;
  if (hidden < 2) return <div className="comparison-block">{lines.join("\n")}</div>;
  return (
    <>
      {above > 0 ? (
        <div className="comparison-block">{lines.slice(0, above).join("\n")}</div>
      ) : null}
      <p className="comparison-same">{words.same(hidden)}</p>
      {below > 0 ? <div className="comparison-block">{lines.slice(-below).join("\n")}</div> : null}
    </>
  );
}
