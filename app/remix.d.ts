/** Tells Remix's types that single fetch is on: loader data arrives as it was returned. */
import "@remix-run/server-runtime";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}
