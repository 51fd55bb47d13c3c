/** A path on this site from something a browser sent; "/" for anything else, so that no link leads away. */
export function ownPath(value: FormDataEntryValue | null): string {
  if (typeof value !== "string" || value.length > 500) return "/";
  if (!/^\/(?![/\\])[^\s\\]*$/.test(value)) return "/";
  const base = "http://own.invalid";
  const url = new URL(value, base);
  if (url.origin !== base) return "/";
  url.searchParams.delete("lang");
  return url.pathname + url.search;
}
