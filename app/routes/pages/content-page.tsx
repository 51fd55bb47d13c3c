/** A page of running text from content/pages. */
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Prose } from "#app/ui/prose.tsx";
import type { ContentPage as Content } from "./read-page.server.ts";

export function ContentPage() {
  const { title, lead, html } = useLoaderData<Content>();
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <Prose html={html} />
    </>
  );
}
