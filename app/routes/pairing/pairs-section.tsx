/** A round's pairs in a table: tiles and names, score, reasons, and what can be done with each. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table, type TableColumn } from "#app/ui/table.tsx";
import { PairActions, PartLink } from "./pair-actions.tsx";
import { PairNames } from "./pair-names.tsx";
import type { RoundPage, ShownPair } from "./round-page.server.ts";

export function PairsSection({ page }: { page: RoundPage }) {
  const { t } = useTranslation("pairing");
  const { pairs, editable, after, next } = page;
  const columns: TableColumn<ShownPair>[] = [
    {
      key: "number",
      header: t("round.pairs.number"),
      numeric: true,
      cell: (pair) => pair.position,
    },
    {
      key: "people",
      header: t("round.pairs.people"),
      rowHeader: true,
      cell: (pair) => <PairNames people={pair.people} />,
    },
    {
      key: "score",
      header: t("round.pairs.score"),
      numeric: true,
      cell: (pair) => pair.score,
    },
    {
      key: "why",
      header: t("round.pairs.why"),
      cell: (pair) => <Reasons pair={pair} editable={editable} />,
    },
  ];
  if (editable)
    columns.push({
      key: "actions",
      header: t("round.pairs.actions"),
      hideHeader: true,
      cell: (pair) => <PairActions pair={pair} />,
    });
  return (
    <Section
      id="pairs"
      title={t(editable ? "round.pairs.title" : "round.pairs.titlePublished")}
      lead={editable ? t("round.runHint") : undefined}
    >
      {pairs.length > 0 ? (
        <Table
          caption={t("round.pairs.caption")}
          hideCaption
          columns={columns}
          rows={pairs}
          rowKey={(pair) => pair.id}
        />
      ) : (
        <EmptyState title={t("round.pairs.none")}>
          <p>{t("round.pairs.noneText")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("round.pairs.titlePublished")}
        previous={after ? { to: "?#pairs", label: t("round.pairs.first") } : null}
        next={next ? { to: `?after=${next}#pairs`, label: t("round.pairs.next") } : null}
      />
    </Section>
  );
}

/** A trio has three links, each with its own score; any of them can be forbidden. */
function Reasons({ pair, editable }: { pair: ShownPair; editable: boolean }) {
  const { t } = useTranslation("pairing");
  const trio = pair.links.length > 1;
  const [first] = pair.links[0]?.sentences ?? [];
  return (
    <Details summary={first ?? ""}>
      {pair.links.map((link) => (
        <div key={link.title}>
          {trio ? (
            <p>
              <b>{link.title}</b>, {t("round.pairs.points", { points: link.score })}
            </p>
          ) : null}
          <ul>
            {link.sentences.slice(trio ? 0 : 1).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {trio && editable ? <PartLink a={link.a} b={link.b} names={link.title} /> : null}
        </div>
      ))}
      {pair.next.map((one) => (
        <p className="meta" key={one.id}>
          {t("nextBest", one)}
        </p>
      ))}
    </Details>
  );
}
