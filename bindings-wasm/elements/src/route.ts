// Where one of a list is shown: on a page of its own where the host has one, else in the element, by the address's fragment. So what
// leads there is a link either way, and the browser's own way back works.

/** The address of one: `page` is the host's, with `{id}` in it. */
export const hrefOf = (page: string | null | undefined, prefix: string, id: string): string =>
  page ? page.replace('{id}', encodeURIComponent(id)) : `#${prefix}${encodeURIComponent(id)}`;

/** What the address's fragment names. */
export function named(prefix: string): string | undefined {
  if (!location.hash.startsWith(`#${prefix}`)) return undefined;
  try {
    return decodeURIComponent(location.hash.slice(prefix.length + 1));
  } catch {
    return undefined;
  }
}
