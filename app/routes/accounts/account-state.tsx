/** Where an account stands, and the acts that move it: each that loses something asks once more. */
import { Form } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { PersonRow } from "#app/domain/accounts/person.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";

type Subject = Pick<PersonRow, "id" | "name" | "state"> & { email: string };

export interface AccountStateProps {
  person: Subject;
  invitedAt: string | null;
  mayDisable: boolean;
}

export function AccountState({ person, invitedAt, mayDisable }: AccountStateProps) {
  if (person.state === "invited") return <Invitation person={person} invitedAt={invitedAt} />;
  if (person.state === "disabled") return <Reopening person={person} />;
  return <Closing person={person} mayDisable={mayDisable} />;
}

function Invitation({ person, invitedAt }: Omit<AccountStateProps, "mayDisable">) {
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const moment = invitedAt && formatMoment(invitedAt, language);
  return (
    <Section
      id="invitation"
      title={t("manage.invitationTitle")}
      lead={moment ? t("manage.invitedAt", { moment, email: person.email }) : undefined}
      tone="soft"
    >
      <Form method="post">
        <ButtonRow>
          <Button variant="secondary" name="intent" value="remind">
            {t("manage.remind")}
          </Button>
          <ButtonLink to="?confirm=withdraw" variant="tertiary">
            {t("manage.withdraw")}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Reopening({ person }: { person: Subject }) {
  const { t } = useTranslation("accounts");
  const lead = t("manage.enableLead", { name: person.name });
  return (
    <Section id="reopening" title={t("manage.enableTitle")} lead={lead} tone="soft">
      <Form method="post">
        <ButtonRow>
          <Button variant="secondary" name="intent" value="enable">
            {t("manage.enable")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Closing({ mayDisable }: { person: Subject; mayDisable: boolean }) {
  const { t } = useTranslation("accounts");
  const lead = mayDisable ? t("manage.disableLead") : t("manage.ownAccount");
  return (
    <Section id="closing" title={t("manage.disableTitle")} lead={lead} tone="soft">
      {mayDisable ? (
        <ButtonRow>
          <ButtonLink to="?confirm=disable">{t("manage.disable")}</ButtonLink>
        </ButtonRow>
      ) : null}
    </Section>
  );
}

/** The last thing on the page; administrators alone come so far. */
export function Deletion({ person: { id, name } }: { person: Subject }) {
  const { t } = useTranslation("privacy");
  return (
    <Section id="deletion" title={t("manage.title")} lead={t("manage.lead", { name })} tone="soft">
      <ButtonRow>
        <ButtonLink to={`/people/${id}/delete`}>{t("manage.button", { name })}</ButtonLink>
      </ButtonRow>
    </Section>
  );
}

export function ConfirmState({
  person: { id, name },
  intent,
}: {
  person: Subject;
  intent: "disable" | "withdraw";
}) {
  const { t } = useTranslation("accounts");
  const frame = useTranslation("frame").t;
  const page = `/people/${id}/edit`;
  const words =
    intent === "disable"
      ? ({ title: "confirmDisableTitle", text: "confirmDisableText", button: "disable" } as const)
      : ({ title: "withdrawTitle", text: "withdrawText", button: "withdraw" } as const);
  return (
    <>
      <PageHeader title={t(`manage.${words.title}`, { name })} />
      <ConfirmForm
        action={page}
        hidden={{ intent }}
        confirmLabel={t(`manage.${words.button}`)}
        cancel={{ to: page, label: frame("cancel") }}
      >
        <p>{t(`manage.${words.text}`, { name })}</p>
      </ConfirmForm>
    </>
  );
}
