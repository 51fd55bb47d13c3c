import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { MenuIcon } from "./icon";
import { NetworkMark } from "./network-mark";
import { SearchField } from "./search-field";

export interface FrameLink {
  to: string;
  label: string;
  current?: boolean;
}

export interface FrameLanguage {
  code: string;
  /** The language's name in itself. */
  label: string;
  current?: boolean;
}

export interface PageFrameProps {
  siteName: string;
  tagline?: string;
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
  const { words, homeTo = "/" } = props;
  return (
    <>
      <a className="skipnav" href="#main">
        {words.skip}
      </a>
      <header className="site-header">
        <div className="site-bar">
          <Link className="site-name" to={homeTo}>
            <NetworkMark />
            <span>
              <b>{props.siteName}</b>
              {props.tagline ? <small>{props.tagline}</small> : null}
            </span>
          </Link>
          <div className="site-tools wide-only">
            <Search {...props} id="search-wide" />
            <Languages {...props} />
            <Account {...props} />
          </div>
          <details className="site-menu narrow-only">
            <summary>
              <MenuIcon /> {words.menu}
            </summary>
            <div className="site-menu-panel">
              <MainNav {...props} />
              <Account {...props} />
              <Search {...props} id="search-narrow" />
              <Languages {...props} />
            </div>
          </details>
        </div>
        <div className="site-nav-bar wide-only">
          <MainNav {...props} />
        </div>
      </header>
      {props.flash ? <div className="flash-area">{props.flash}</div> : null}
      <main id="main" className="page" tabIndex={-1}>
        {props.children}
      </main>
      <Footer {...props} />
    </>
  );
}

function MainNav({ words, nav }: PageFrameProps) {
  if (nav.length === 0) return null;
  return (
    <nav className="main-nav" aria-label={words.mainNav}>
      <Links links={nav} />
    </nav>
  );
}

function Account({ words, account, signOut }: PageFrameProps) {
  if (account.length === 0 && !signOut) return null;
  return (
    <nav className="account-nav" aria-label={words.account}>
      <Links links={account} />
      {signOut ? (
        <form method="post" action={signOut.action}>
          <button type="submit" className="link-button">
            {signOut.label}
          </button>
        </form>
      ) : null}
    </nav>
  );
}

function Search({ words, searchValue, id }: PageFrameProps & { id: string }) {
  return (
    <form className="site-search" method="get" action="/search" role="search">
      <SearchField
        id={id}
        label={words.search}
        placeholder={words.search}
        hideLabel
        compact
        buttonLabel={words.searchButton}
        defaultValue={searchValue}
      />
    </form>
  );
}

function Languages({ words, languages, back }: PageFrameProps) {
  if (languages.length < 2) return null;
  return (
    <form className="language-form" method="post" action="/language" aria-label={words.language}>
      <input type="hidden" name="back" value={back} />
      {languages.map((language) =>
        language.current ? (
          <span
            key={language.code}
            lang={language.code}
            className="language-current"
            aria-current="true"
          >
            {language.label}
          </span>
        ) : (
          <button
            key={language.code}
            type="submit"
            name="language"
            value={language.code}
            lang={language.code}
            className="link-button"
          >
            {language.label}
          </button>
        ),
      )}
    </form>
  );
}

function Footer({ siteName, footer }: PageFrameProps) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p className="site-footer-name">
          <NetworkMark /> {siteName}
        </p>
        {footer.columns.map((column) => (
          <nav key={column.heading} aria-label={column.heading}>
            <h2>{column.heading}</h2>
            <Links links={column.links} />
          </nav>
        ))}
        {footer.note ? <div className="site-footer-note">{footer.note}</div> : null}
      </div>
    </footer>
  );
}

function Links({ links }: { links: readonly FrameLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.to}>
          <Link to={link.to} aria-current={link.current ? "page" : undefined}>
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
