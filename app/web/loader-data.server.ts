/**
 * Puts what the loaders gave into the page, as JSON. Remix would write each value by itself in words of its
 * own, which took longer than reading it; the browser does that now (loader-data.client.ts, docs/decisions/0021).
 */
import type { EntryContext, LoaderFunction, LoaderFunctionArgs } from "@remix-run/node";

type StaticContext = EntryContext["staticHandlerContext"];

/** The loader of a route, for requests of whole pages: what it gives is laid aside in the request's context. */
export function holding(routeId: string, loader: LoaderFunction): LoaderFunction {
  return async (args: LoaderFunctionArgs) => {
    const given = await loader(args);
    const { page } = args.context;
    if (!page.whole || given instanceof Response) return given;
    page.held[routeId] = withStatus(given) ? given.data : given;
    return withStatus(given) ? { ...given, data: null } : null;
  };
}

/** As `data()` of Remix makes it. */
function withStatus(given: unknown): given is { type: string; data: unknown } {
  return (given as { type?: unknown } | null)?.type === "DataWithResponseInit";
}

/** The context of a page with what its loaders gave. */
export function withHeld(context: StaticContext, held: Record<string, unknown>): StaticContext {
  return { ...context, loaderData: { ...context.loaderData, ...held } };
}

/** Where the browser finds it: data and no script, so that nothing in it can run. The nonce says it is ours. */
export function loaderDataElement(
  { loaderData, actionData }: StaticContext,
  nonce: string,
): string {
  // "<" alone could end the element; what JSON leaves out, as undefined, no page tells from missing.
  const text = JSON.stringify({ loaderData, actionData }).replaceAll("<", "\\u003c");
  return `<script nonce="${nonce}" type="application/json" id="loader-data">${text}</script>`;
}
