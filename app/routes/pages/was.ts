/** The address at which Danish law has every public site keep its accessibility statement. */
import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

export function loader({ context }: LoaderFunctionArgs) {
  throw redirect(context.settings.wasAddress ?? "/accessibility", 302);
}
