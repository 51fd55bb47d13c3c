/** What would become of each row of a list; nothing has been sent yet. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { CheckedRow } from "#app/domain/accounts/rules/invitation-rows.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { RowTable, useFateWords, useProblemWords } from "./import-rows.tsx";

export function ImportPreview({ rows }: { rows: CheckedRow[] }) {
  const { t } = useTranslation("accounts");
  const problems = useProblemWords();
  const fates = useFateWords();
  const wrong = rows.filter((row) => row.fate === "wrong");
  const usable = rows.filter((row) => row.fate !== "wrong");
  const count = (fate: CheckedRow["fate"]) => rows.filter((row) => row.fate === fate).length;
  const [fresh, silent] = [count("new"), count("invited")];
  return (
    <>
      <PageHeader
        title={t("import.previewTitle")}
        lead={t("import.previewLead")}
        back={{ to: "/people/import", label: t("import.another") }}
      />
      <FigureRow
        figures={[
          { value: fresh, label: t("import.figures.new") },
          { value: usable.length - fresh, label: t("import.figures.known") },
          { value: wrong.length, label: t("import.figures.wrong") },
        ]}
      />
      {wrong.length > 0 ? (
        <Section id="wrong" title={t("import.wrongTitle")} lead={t("import.wrongLead")}>
          <RowTable
            caption={t("import.wrongTitle")}
            rows={wrong}
            last={t("import.why")}
            cell={problems}
          />
        </Section>
      ) : null}
      {usable.length > 0 ? (
        <Section id="rows" title={t("import.rowsTitle")}>
          <RowTable
            caption={t("import.rowsTitle")}
            rows={usable}
            last={t("import.fate")}
            cell={fates}
          />
        </Section>
      ) : null}
      {fresh + silent > 0 ? (
        <SendForm rows={usable} fresh={fresh} silent={silent} />
      ) : (
        <EmptyState
          title={t("import.nothingTitle")}
          action={<ButtonLink to="/people/import">{t("import.another")}</ButtonLink>}
          headingLevel={2}
        >
          <p>{t("import.nothingText")}</p>
        </EmptyState>
      )}
    </>
  );
}

function SendForm({ rows, fresh, silent }: { rows: CheckedRow[]; fresh: number; silent: number }) {
  const { t } = useTranslation("accounts");
  const frame = useTranslation("frame").t;
  const asRead = JSON.stringify(rows.map(({ line, cells }) => ({ line, cells })));
  return (
    <Form method="post">
      <input type="hidden" name="rows" value={asRead} />
      {silent > 0 ? (
        <Checkbox
          name="remind"
          label={t("import.remind", { count: silent })}
          defaultChecked={fresh === 0}
        />
      ) : null}
      <ButtonRow>
        <Button name="intent" value="send">
          {t("import.send", { count: fresh })}
        </Button>
        <ButtonLink to="/people" variant="tertiary">
          {frame("cancel")}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
