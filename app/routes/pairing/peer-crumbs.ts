import { useTranslation } from "#app/i18n/use-words.ts";

/** Back to the leader's own page. */
export function usePeerCrumbs() {
  const { t } = useTranslation("pairing");
  return { label: t("round.breadcrumbs"), links: [{ to: "/peer", label: t("peer.title") }] };
}
