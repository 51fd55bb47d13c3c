import { FrameLinks } from "./frame-links.tsx";
import { NetworkMark } from "./network-mark.tsx";
import type { PageFrameProps } from "./page-frame.tsx";

export function SiteFooter({ siteName, footer }: Pick<PageFrameProps, "siteName" | "footer">) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p className="site-footer-name">
          <NetworkMark /> {siteName}
        </p>
        {footer.columns.map((column) => (
          <nav key={column.heading} aria-label={column.heading}>
            <h2>{column.heading}</h2>
            <FrameLinks links={column.links} />
          </nav>
        ))}
        {footer.note ? <div className="site-footer-note">{footer.note}</div> : null}
      </div>
    </footer>
  );
}
