import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Prose } from "#app/ui/prose.tsx";

/** Approved minutes can be read here, and opened for changes. */
export function ApprovedMinutes({ html }: { html: string }) {
  const { t } = useTranslation("meetings");
  return (
    <Narrow>
      <p>{t("minutes.reopenLead")}</p>
      <Form method="post">
        <ButtonRow>
          <Button name="intent" value="reopen" variant="secondary">
            {t("minutes.reopen")}
          </Button>
        </ButtonRow>
      </Form>
      <Prose html={html} />
    </Narrow>
  );
}
