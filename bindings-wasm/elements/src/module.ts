// The rules in the page: a module of the package, asked in the names that travel. The package's own entries bring the names of all types of
// JavaScript along, 16 kB with gzip that nothing here would use.
import * as loader from '../../js/loading.js';
import type { Fault } from './client.js';

/** A module's glue. */
export interface Glue {
  ask(query: string): string;
}

interface Loaded<G extends Glue> {
  init(source: undefined, options: { integrity: string }): Promise<void>;
  native(): G;
}

/** How a module is loaded, as the package's entries load theirs: its types tell of what others use. */
export const { loading } = loader as unknown as { loading<G extends Glue>(module: G, beside: () => URL): Loaded<G> };

/** What a module says is wrong. */
export interface Told {
  readonly code: string;
  readonly field?: string | null;
  readonly message: string;
  readonly danish: string;
}

export const asFault = ({ code, field, message, danish }: Told): Fault => ({ code, field: field ?? null, english: message, danish });
