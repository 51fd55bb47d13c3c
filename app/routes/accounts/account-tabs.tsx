/** The pages about one's own account. */
import { useLocation } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Tabs } from "#app/ui/tabs.tsx";

const pages = {
  profile: "/account",
  email: "/account/email",
  password: "/account/password",
  sessions: "/account/sessions",
  data: "/account/data",
} as const;

export function AccountTabs() {
  const { t } = useTranslation("accounts");
  const { pathname } = useLocation();
  const links = Object.entries(pages).map(([page, to]) => ({
    to,
    label: t(`tabs.${page as keyof typeof pages}`),
    current: pathname === to,
  }));
  return <Tabs label={t("tabs.label")} links={links} />;
}
