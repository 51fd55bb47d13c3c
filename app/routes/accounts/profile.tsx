/** One's own profile, and who sees what of it. */
import {
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { saveProfile } from "#app/domain/accounts/commands/save-profile.server.ts";
import { profileForm } from "#app/domain/accounts/forms.ts";
import { getProfile } from "#app/domain/accounts/queries/profiles.server.ts";
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { flashCookie } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { languageCookie } from "#app/web/language.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AccountTabs } from "./account-tabs.tsx";
import { ProfileFields } from "./profile-fields.tsx";

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, today, language } = context;
  const viewer = requireViewer(context);
  const [profile, municipalities] = await Promise.all([
    getProfile(db, viewer.id),
    listMunicipalities(db, today),
  ]);
  const { id, municipality, email: _email, role: _role, state: _state, ...values } = profile!;
  return {
    title: translator(language, "accounts")("profile.title"),
    personId: id,
    values: { ...values, municipalityCode: municipality?.code ?? null, language: viewer.language },
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const personId = requireViewer(context).id;
  const submission = await readForm(request, profileForm);
  if (submission.status !== "success") return invalid(submission);
  const profile = submission.value;
  const outcome = await saveProfile(context.db, actOf(context), { personId, profile });
  if (!outcome.ok && outcome.reason === "not_found") throw notFound();
  if (!outcome.ok) {
    const fieldErrors = { municipalityCode: ["accounts:profile.municipalityGone"] };
    return invalid(submission, { fieldErrors });
  }
  const saved = flashCookie({ tone: "success", key: "accounts:flash.profileSaved" });
  const language = languageCookie(profile.language, context.settings.secure);
  const headers = new Headers([
    ["Set-Cookie", saved],
    ["Set-Cookie", language],
  ]);
  // A whole new document, since the language may be another.
  return redirectDocument("/account", { status: 303, headers });
}

export default function ProfilePage() {
  const { title, personId, values, municipalities } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  return (
    <>
      <PageHeader title={title} lead={t("profile.lead")} size="compact" />
      <AccountTabs />
      <p>
        <Link to={`/people/${personId}`}>{t("profile.seeOwn")}</Link>
      </p>
      <Narrow>
        <ProfileFields values={values} lastResult={lastResult} municipalities={municipalities} />
      </Narrow>
    </>
  );
}
