/** What partners do beside meeting: promise one another something, and write down what they learned. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Link } from "#app/ui/link.tsx";
import { StatusBadge, type StatusTone } from "#app/ui/tag.tsx";
import type { PactStatus } from "#app/domain/pairing/partnership.ts";
import type { ShownOwnPair } from "./peer-page.server.ts";

const tones: Record<PactStatus, StatusTone> = {
  empty: "muted",
  to_write: "warning",
  unfinished: "info",
  to_sign: "warning",
  waiting: "info",
  signed: "success",
};

export function NextSteps({ pair }: { pair: ShownOwnPair }) {
  const { t } = useTranslation("partnership");
  const { pairId, pact, closed, hasReflection } = pair;
  const readOnly = closed && pact === "empty";
  return (
    <>
      {readOnly ? null : (
        <section id="pact">
          <h2>{t("pact.title")}</h2>
          {closed && pact !== "signed" ? null : (
            <p>
              <StatusBadge tone={tones[pact]}>{t(`pact.status.${pact}`)}</StatusBadge>
            </p>
          )}
          <p>
            <Link to={`/peer/${pairId}/pact`}>
              {t(pact === "empty" ? "pact.link" : "pact.open")}
            </Link>
          </p>
        </section>
      )}
      <section id="reflection">
        <h2>{t("reflection.title")}</h2>
        <p>
          <Link to={`/peer/${pairId}/reflection`}>
            {t(hasReflection ? "reflection.open" : "reflection.link")}
          </Link>
        </p>
      </section>
    </>
  );
}
