import type { ReactNode } from "react";

/** Running text. `html` must come from the markdown pipeline, which has sanitised it. */
export function Prose({
  html,
  children,
  lang,
  size = "reading",
}: {
  html?: string;
  children?: ReactNode;
  lang?: string;
  size?: "reading" | "small";
}) {
  const className = `prose prose-${size}`;
  if (html !== undefined)
    return <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <div className={className} lang={lang}>
      {children}
    </div>
  );
}
