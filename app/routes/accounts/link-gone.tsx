/** Stands where a mailed link has been used or its time is over, with the way to a new one. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

type GoneLink = "signIn" | "reset" | "invitation" | "email" | "administrator";

const newLinkAt: Record<GoneLink, string | null> = {
  signIn: "/sign-in/mail",
  reset: "/password/forgotten",
  invitation: "/sign-in/mail",
  email: null,
  administrator: null,
};

export function LinkGone({ link }: { link: GoneLink }) {
  const { t } = useTranslation("accounts");
  const newLink = newLinkAt[link];
  return (
    <>
      <PageHeader title={t("gone.title")} lead={t(`gone.${link}`)} />
      <ButtonRow>
        {newLink ? (
          <ButtonLink to={newLink} variant="primary">
            {t("gone.newMail")}
          </ButtonLink>
        ) : null}
        <ButtonLink to="/sign-in">{t("signIn.button")}</ButtonLink>
      </ButtonRow>
    </>
  );
}
