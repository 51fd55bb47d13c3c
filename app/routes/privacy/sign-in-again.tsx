/** For who has no password: the way out and in again, which shows that the mail address is theirs. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

export function SignInAgain({ next }: { next: string }) {
  const { t } = useTranslation("privacy");
  return (
    <Section
      id="sign-in-again"
      title={t("deletion.signInAgainTitle")}
      lead={t("deletion.signInAgain")}
      tone="soft"
    >
      <form method="post" action="/sign-out">
        <input type="hidden" name="next" value={next} />
        <ButtonRow>
          <Button>{t("deletion.signInAgainButton")}</Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
