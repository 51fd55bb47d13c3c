/** What somebody typed in a plain field: blank lines part paragraphs, and line ends stay. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="plain-text">
      {text.split(/\r?\n(?:\s*\r?\n)+/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
