/**
 * Links within the site. A link is nothing but its element, and one listener follows them all: the
 * router's own link asks it six things as it renders, which was a seventh of a list with sixty of them
 * (docs/decisions/0017).
 */
import { useNavigate } from "@remix-run/react";
import { useEffect, type AnchorHTMLAttributes } from "react";

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** A path of this site from its root, or a query of this page. */
  to: string;
  /** Loads the document anew: for files. */
  reloadDocument?: boolean;
  /** Stays where the reader is: for what changes a list in place. */
  preventScrollReset?: boolean;
}

export function Link({ to, reloadDocument, preventScrollReset, ...rest }: LinkProps) {
  // By "data-discover" Remix finds the links whose pages' scripts it may be asked for next.
  const followed = reloadDocument ? undefined : "true";
  const stays = preventScrollReset ? "true" : undefined;
  return <a {...rest} data-discover={followed} data-stays={stays} href={to} />;
}

/** Follows links without loading the document anew; for the root of the page, once. */
export function useLinkFollowing(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = linkToFollow(event);
      if (!link) return;
      event.preventDefault();
      const to = new URL(link.href);
      const here = to.href === window.location.href;
      const preventScrollReset = link.dataset.stays === "true";
      navigate(to.pathname + to.search + to.hash, { replace: here, preventScrollReset });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate]);
}

/** Null where the browser does better by itself: a new tab, a file, something that took the click. */
function linkToFollow(event: MouseEvent): HTMLAnchorElement | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  if (!(target instanceof Element)) return null;
  const link = target.closest<HTMLAnchorElement>("a[data-discover]");
  return link && (!link.target || link.target === "_self") ? link : null;
}
