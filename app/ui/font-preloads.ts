import regularUrl from "../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url";
import semiboldUrl from "../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url";

/** Links for the document's head, so that the letters come with the style sheet and not after it. */
export const fontPreloads = [regularUrl, semiboldUrl].map((href) => ({
  rel: "preload" as const,
  as: "font" as const,
  type: "font/woff2",
  href,
  crossOrigin: "anonymous" as const,
}));
