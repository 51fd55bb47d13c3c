/** The frame around every page, and what is shown when a page cannot be. */
import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import stylesUrl from "#app/ui/styles/main.scss?url";
import { fontPreloads } from "./ui/font-preloads.ts";
import { useLinkFollowing } from "./ui/link.tsx";
import { translator } from "./i18n/languages.server.ts";
import { useLanguage } from "./i18n/use-words.ts";
import { clearedFlashCookie, hasFlash, readFlash } from "./web/flash.server.ts";
import { HubFrame } from "./web/hub-frame.tsx";
import { useNonce } from "./web/nonce.ts";
import { Refresh } from "./web/refresh.tsx";
import { ProblemPage } from "./web/problem-page.tsx";
import { titleMeta } from "./web/title.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesUrl },
  ...fontPreloads,
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const meta = titleMeta;

export function loader({ request, context }: LoaderFunctionArgs) {
  const cookies = request.headers.get("cookie") ?? undefined;
  const { viewer, settings, requestId, language } = context;
  const frame = {
    siteName: settings.siteName,
    demo: settings.demo,
    viewer: viewer && { name: viewer.name, role: viewer.role },
    flash: readFlash(cookies),
    requestId,
    problem: translator(language, "frame")("problem"),
  };
  return data(frame, { headers: hasFlash(cookies) ? { "Set-Cookie": clearedFlashCookie } : {} });
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  // Null where there is none.
  const problem = useRouteError() != null;
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Refresh />
        <Links />
      </head>
      <body>
        {frame ? (
          <HubFrame frame={frame} problem={problem}>
            {children}
          </HubFrame>
        ) : (
          children
        )}
        {/* A visitor's page is only read, and kept in a cache, and a problem leads on: neither carries a script. */}
        {frame?.viewer && !problem ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Root() {
  useLinkFollowing();
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ProblemPage />;
}
