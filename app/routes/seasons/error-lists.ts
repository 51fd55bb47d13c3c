/** One error a field, as the domain tells it, in the lists that forms take. */
export function errorLists(fields: Record<string, string | undefined>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, key]) => (key ? [[name, [key]]] : [])),
  );
}
