import type { Place } from './places.js';

// What a reviewer has decided and not sent stays in this tab: a log-in that ends, a page that is loaded again. Where, what kind and why
// is kept, none of the response's words.

const keyOf = (response: string) => `medborger-review:${response}`;

interface Kept {
  readonly version: number;
  readonly places: readonly Place[];
}

/** Storage that is full or forbidden keeps nothing. */
function attempt<Given>(work: () => Given): Given | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function keep(response: string, version: number, places: readonly Place[]): void {
  attempt(() => sessionStorage.setItem(keyOf(response), JSON.stringify({ version, places } satisfies Kept)));
}

const isPlace = (one: Partial<Place> | null): one is Place =>
  typeof one?.id === 'number' && typeof one.span?.start === 'number' && typeof one.span.end === 'number' && typeof one.kind === 'string' && typeof one.reason === 'string';

/** What is kept of a response in this version of its text. */
export function kept(response: string, version: number): readonly Place[] | undefined {
  const found = attempt(() => JSON.parse(sessionStorage.getItem(keyOf(response)) ?? 'null') as Partial<Kept> | null);
  return found?.version === version && Array.isArray(found.places) && found.places.every(isPlace) ? found.places : undefined;
}

export function forget(response: string): void {
  attempt(() => sessionStorage.removeItem(keyOf(response)));
}
