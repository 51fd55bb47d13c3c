/** The page frame in the hub's own words: menu, account, languages, flash and footer. */
import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Flash as FlashLine } from "#app/ui/flash.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { NetworkRole } from "#db/schema.ts";
import type { Flash } from "./flash.server.ts";

export interface FrameFacts {
  siteName: string;
  demo: boolean;
  viewer: { name: string; role: NetworkRole } | null;
  flash: Flash | null;
  requestId: string;
}

interface HubFrameProps {
  frame: FrameFacts;
  /** The page says that there is none: a browser does not know where the server answered from. */
  problem: boolean;
  children: ReactNode;
}

export function HubFrame({ frame, problem, children }: HubFrameProps) {
  const { t } = useTranslation("frame");
  const { pathname, search } = useLocation();
  const language = useLanguage();
  const isHere = (to: string) => !problem && pathname.startsWith(to);
  const link = (to: string, label: string) => ({ to, label, current: isHere(to) });
  const { viewer } = frame;
  return (
    <PageFrame
      siteName={frame.siteName}
      tagline={t("siteTagline")}
      banner={frame.demo ? t("demoBanner") : undefined}
      words={{
        skip: t("skipToContent"),
        menu: t("menu"),
        mainNav: t("nav.label"),
        account: t("myAccount"),
        language: t("language"),
        search: t("searchLabel"),
        searchButton: t("search"),
      }}
      nav={[
        link("/seasons", t("nav.seasons")),
        link("/meetings", t("nav.meetings")),
        link("/notes", t("nav.notes")),
        ...(viewer ? [link("/people", t("nav.people"))] : []),
        link("/municipalities", t("nav.municipalities")),
        ...(viewer ? [link("/peer", t("nav.peer"))] : []),
        ...(viewer && viewer.role !== "member"
          ? [link("/administration", t("nav.administration"))]
          : []),
      ]}
      account={viewer ? [link("/account", viewer.name)] : [link("/sign-in", t("signIn"))]}
      signOut={viewer ? { action: "/sign-out", label: t("signOut") } : undefined}
      languages={[
        { code: "da", label: "Dansk", current: language === "da" },
        { code: "en", label: "English", current: language === "en" },
      ]}
      back={pathname + search}
      searchValue={
        pathname === "/search" ? (new URLSearchParams(search).get("q") ?? "").slice(0, 200) : ""
      }
      flash={frame.flash ? <FlashMessage flash={frame.flash} /> : undefined}
      footer={{
        columns: [
          {
            heading: t("footer.label"),
            links: [
              link("/about", t("footer.about")),
              link("/contact", t("footer.contact")),
              link("/privacy", t("footer.privacy")),
              link("/accessibility", t("footer.accessibility")),
            ],
          },
        ],
      }}
    >
      {children}
    </PageFrame>
  );
}

function FlashMessage({ flash }: { flash: Flash }) {
  const { i18n } = useTranslation();
  if (!i18n.exists(flash.key, flash.values)) return null;
  const sentence = i18n.t as (key: string, values?: object) => string;
  return <FlashLine tone={flash.tone}>{sentence(flash.key, flash.values)}</FlashLine>;
}
