/** The element's script as a page has it: which version it is. */
interface Versioned extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines an element once. A page that loads the script twice, or another version of it, keeps what it has: the first that came.
 * Which one that is stands in the console, because nothing on the page shows it.
 */
export function define(tag: string, element: Versioned): void {
  const known = customElements.get(tag) as Partial<Versioned> | undefined;
  if (known === undefined) {
    customElements.define(tag, element);
    return;
  }
  if (known === element) return;
  const first = known.version ?? 'of somebody else';
  const both = first === element.version ? `twice in version ${first}` : `in the versions ${first} and ${element.version}`;
  console.warn(`<${tag}> is loaded ${both}: the first stays. Load it once.`);
}
