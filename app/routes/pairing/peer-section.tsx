/** The peer of now: who it is, why, what to ask first; beside it when to meet, and what comes next. */
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { CardGrid } from "#app/ui/card.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { MetSection } from "./met-section.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PartnerCard } from "./partner-card.tsx";
import type { ShownOwnPair } from "./peer-page.server.ts";
import { TimesSection } from "./times-section.tsx";

export function PeerSection({ pair, today }: { pair: ShownOwnPair; today: string }) {
  const { t } = useTranslation("partnership");
  const { pairId, closed, times } = pair;
  const aside = (
    <>
      {closed ? null : <TimesSection pairId={pairId} times={times} today={today} />}
      <NextSteps pair={pair} />
    </>
  );
  return (
    <Columns aside={aside} asideLabel={t("next")}>
      <Partners pair={pair} />
      <MetSection pair={pair} />
      <Why pair={pair} />
    </Columns>
  );
}

function Partners({ pair }: { pair: ShownOwnPair }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const cards = pair.peers.map((peer) => <PartnerCard key={peer.id} peer={peer} />);
  return (
    <Section
      id="peer"
      title={t(pair.peers.length > 1 ? "peer.yoursTwo" : "peer.yours")}
      lead={[
        t("peer.since", { day: formatDay(pair.publishedAt, language) }),
        ...(pair.closed ? [t("peer.ended")] : []),
      ].join(". ")}
    >
      {cards.length > 1 ? <CardGrid>{cards}</CardGrid> : cards}
      <p className="meta">{t("peer.reachHint")}</p>
    </Section>
  );
}

function Why({ pair }: { pair: ShownOwnPair }) {
  const { t } = useTranslation("pairing");
  const two = pair.peers.length > 1;
  return (
    <>
      <Section id="why" title={t(two ? "peer.whyThree" : "peer.whyTwo")}>
        {pair.links.map((link) => (
          <div key={link.title}>
            {two ? <h3>{link.title}</h3> : null}
            <ul>
              {link.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <Section id="ask" title={t("peer.ask")} tone="soft">
        <p className="font-lead">{pair.question}</p>
      </Section>
    </>
  );
}
