/** What is shown instead of a page: in the frame, in plain words, with a way on. */
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import type { FrameFacts } from "./hub-frame.tsx";

const kinds = {
  403: "forbidden",
  404: "notFound",
  405: "notAllowed",
  413: "tooLarge",
  429: "tooMany",
} as const;

type Kind = (typeof kinds)[keyof typeof kinds] | "foreign" | "failed";

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return "failed";
  if ((error.data as { kind?: string } | null)?.kind === "foreign") return "foreign";
  return kinds[error.status as keyof typeof kinds] ?? "failed";
}

export function ProblemPage() {
  const { t } = useTranslation("frame");
  const kind = kindOf(useRouteError());
  const requestId = useRouteLoaderData<FrameFacts>("root")?.requestId;
  return (
    <>
      <PageHeader title={t(`${kind}.title`)} lead={t(`${kind}.text`)} />
      {kind === "notFound" ? <SearchInstead /> : null}
      {kind === "failed" && requestId ? (
        <p>
          {t("failed.number")} <code>{requestId}</code>
        </p>
      ) : null}
      <ButtonRow>
        <ButtonLink to="/" variant="primary">
          {t("toHome")}
        </ButtonLink>
        <ButtonLink to="/contact" variant="secondary">
          {t("contactUs")}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function SearchInstead() {
  const { t } = useTranslation("frame");
  return (
    <form
      className="search-page"
      method="get"
      action="/search"
      role="search"
      aria-label={t("notFound.search")}
    >
      <SearchField id="search-instead" label={t("notFound.search")} buttonLabel={t("search")} />
    </form>
  );
}
