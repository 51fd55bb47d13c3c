/** What is shown instead of a page: in the frame, in plain words, with a way on. */
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { FrameFacts } from "./hub-frame.tsx";

const kinds = {
  403: "forbidden",
  404: "notFound",
  405: "notAllowed",
  413: "tooLarge",
  429: "tooMany",
} as const;

export function ProblemPage() {
  const { t } = useTranslation("frame");
  const error = useRouteError();
  const frame = useRouteLoaderData<{ requestId: string } & FrameFacts>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = kinds[status as keyof typeof kinds] ?? "failed";
  return (
    <>
      <PageHeader
        title={t(`${kind}.title`)}
        lead={t(`${kind}.text`, { requestId: frame?.requestId ?? "" })}
      />
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
