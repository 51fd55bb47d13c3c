/** A page's title: the `title` that its loader gives, before the site's name. */
import type { MetaFunction } from "@remix-run/react";

interface Titled {
  title?: string;
}

export const titleMeta: MetaFunction = ({ data, matches, error }) => {
  const root = matches.find((match) => match.id === "root")?.data as
    { siteName?: string; problem?: string } | undefined;
  const siteName = root?.siteName ?? "";
  const status = (error as { status?: number } | undefined)?.status;
  const title = error
    ? [root?.problem, `(${status ?? 500})`].filter(Boolean).join(" ")
    : (data as Titled | undefined)?.title;
  return [{ title: title ? `${title} – ${siteName}` : siteName }];
};
