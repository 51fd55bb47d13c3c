/** Pages about something that goes on: they look again by themselves, with JavaScript or without. */
import { useMatches, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

interface Refreshing {
  /** Seconds, where the loader says that its page is to be looked at again. */
  refresh?: number;
}

/** In the head. With JavaScript the page fetches its data instead, and nothing jumps. */
export function Refresh() {
  const seconds = useMatches()
    .map(({ data }) => (data as Refreshing | undefined)?.refresh)
    .find((one) => one !== undefined);
  if (seconds === undefined) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}

/** Looks again as long as the page is seen. */
export function useRefresh(seconds: number): void {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, seconds * 1_000);
    return () => clearInterval(timer);
  }, [seconds, state, revalidate]);
}
