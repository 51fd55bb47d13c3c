/** Peers of rounds before this one. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Link } from "#app/ui/link.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import { PairNames } from "./pair-names.tsx";
import type { PeerPage } from "./peer-page.server.ts";

export function EarlierPeers({ pairs }: { pairs: PeerPage["earlier"] }) {
  const { t } = useTranslation("pairing");
  const partnership = useTranslation("partnership").t;
  return (
    <Section id="earlier" title={t("peer.earlier")} lead={t("peer.earlierLead")}>
      <ListRows label={t("peer.earlier")}>
        {pairs.map(({ pairId, season, round, peers }) => (
          <ListRow
            key={pairId}
            title={t("peer.kicker", { season, round })}
            headingLevel={3}
            aside={<Link to={`/peer/${pairId}/reflection`}>{partnership("reflection.link")}</Link>}
          >
            <PairNames people={peers} />
          </ListRow>
        ))}
      </ListRows>
    </Section>
  );
}
