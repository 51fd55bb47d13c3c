/** A leader's own learning set: the others, how to reach them, and how to begin. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { CardGrid } from "#app/ui/card.tsx";
import { Details } from "#app/ui/details.tsx";
import { Link } from "#app/ui/link.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import { PairNames } from "./pair-names.tsx";
import { PartnerCard } from "./partner-card.tsx";
import type { PeerPage, ShownSet } from "./peer-page.server.ts";

export function SetSection({ set, earlier }: { set: ShownSet; earlier: PeerPage["earlierSets"] }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const { season, round, peers } = set;
  const addresses = peers.flatMap((peer) => peer.email || []).join(",");
  return (
    <Section
      id="set"
      title={t("sets.own")}
      lead={[
        t("sets.ownLead", { count: peers.length }),
        `${t("sets.ownSince", { day: formatDay(set.publishedAt, language) })}.`,
        ...(set.closed ? [t("sets.ownEnded")] : []),
      ].join(" ")}
    >
      <CardGrid>
        {peers.map((peer) => (
          <PartnerCard key={peer.id} peer={peer} />
        ))}
      </CardGrid>
      {addresses ? (
        <p>
          <a href={`mailto:${addresses}`}>{t("sets.writeAll")}</a>
        </p>
      ) : null}
      <p>{t("sets.ask")}</p>
      <p className="meta">{t("sets.reachHint")}</p>
      <p>
        <Link to={`/seasons/${season}/pairs?round=${round}`}>{t("sets.toGroups", { season })}</Link>
      </p>
      {earlier.length > 0 ? (
        <Details summary={t("sets.earlier")}>
          <ListRows label={t("sets.earlier")}>
            {earlier.map((one) => (
              <ListRow
                key={one.pairId}
                title={t("sets.earlierName", { season: one.season, round: one.round })}
                headingLevel={3}
              >
                <PairNames people={one.peers} />
              </ListRow>
            ))}
          </ListRows>
        </Details>
      ) : null}
    </Section>
  );
}
