import { FrameLinks } from "./frame-links.tsx";
import { MenuIcon } from "./icon.tsx";
import { Kept } from "./kept.tsx";
import { Link } from "./link.tsx";
import { NetworkMark } from "./network-mark.tsx";
import type { PageFrameProps } from "./page-frame.tsx";
import { SearchField } from "./search-field.tsx";

/** Everything in it stands twice: in the open, and on narrow screens in a menu that needs no script. */
export function SiteHeader(props: PageFrameProps) {
  const { words, homeTo = "/" } = props;
  return (
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
  );
}

function MainNav({ words, nav }: PageFrameProps) {
  if (nav.length === 0) return null;
  return (
    <nav className="main-nav" aria-label={words.mainNav}>
      <FrameLinks links={nav} />
    </nav>
  );
}

function Account({ words, account, signOut }: PageFrameProps) {
  if (account.length === 0 && !signOut) return null;
  return (
    <nav className="account-nav" aria-label={words.account}>
      <FrameLinks links={account} />
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
  const field = {
    id,
    label: words.search,
    placeholder: words.searchButton,
    hideLabel: true,
    compact: true,
    buttonLabel: words.searchButton,
    defaultValue: searchValue,
  };
  return (
    <Kept
      as="form"
      className="site-search"
      method="get"
      action="/search"
      role="search"
      part={SearchField}
      each={[field]}
    />
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
