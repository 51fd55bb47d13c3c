/** How a round ends: a draft is deleted, a published one closed. Each asks once more. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Details } from "#app/ui/details.tsx";
import { Section } from "#app/ui/section.tsx";

interface Props {
  removable: boolean;
  closable: boolean;
  /** A round of learning sets. */
  sets?: boolean;
}

export function RoundEnding({ removable, closable, sets = false }: Props) {
  const { t } = useTranslation("pairing");
  if (!removable && !closable) return null;
  const intent = removable ? "delete" : "close";
  const words = `round.${removable ? "remove" : "close"}` as const;
  return (
    <Section id="ending" title={t(`${words}.title`)}>
      <Details summary={t(`${words}.title`)}>
        <ConfirmForm
          confirmLabel={t(`${words}.button`)}
          cancel={{ to: "?", label: t(`${words}.keep`) }}
          hidden={{ intent }}
          tone={removable ? "danger" : "primary"}
        >
          <p>{t(sets ? `sets.${removable ? "removeText" : "closeText"}` : `${words}.text`)}</p>
        </ConfirmForm>
      </Details>
    </Section>
  );
}
