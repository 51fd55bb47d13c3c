import type { ReactNode } from "react";
import type { FrameLink } from "./frame-links.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

export interface FrameLanguage {
  code: string;
  /** The language's name in itself. */
  label: string;
  current?: boolean;
}

export interface PageFrameProps {
  siteName: string;
  /** Under the name where there is room. */
  tagline?: string;
  /** A strip above everything, on phones too: "this is a demonstration". */
  banner?: ReactNode;
  homeTo?: string;
  words: {
    skip: string;
    menu: string;
    mainNav: string;
    account: string;
    language: string;
    search: string;
    searchButton: string;
  };
  nav: readonly FrameLink[];
  /** Own page and settings, or the one link to sign in. */
  account: readonly FrameLink[];
  signOut?: { action: string; label: string };
  languages: readonly FrameLanguage[];
  /** Where the language form returns: this page's path and query. */
  back: string;
  searchValue?: string;
  flash?: ReactNode;
  footer: {
    columns: readonly { heading: string; links: readonly FrameLink[] }[];
    note?: ReactNode;
  };
  children: ReactNode;
}

/** Everything around a page: header with menu, search and language, the message of the last act, footer. */
export function PageFrame(props: PageFrameProps) {
  return (
    <>
      <a className="skipnav" href="#main">
        {props.words.skip}
      </a>
      {props.banner ? <aside className="site-banner">{props.banner}</aside> : null}
      <SiteHeader {...props} />
      {props.flash ? <div className="flash-area">{props.flash}</div> : null}
      <main id="main" className="page" tabIndex={-1}>
        {props.children}
      </main>
      <SiteFooter {...props} />
    </>
  );
}
