// Why something was not done, as a value: what the server said of it, or what the page can say itself.

/**
 * What can be done about it:
 *
 * - `offline`: nothing left the device. Send it when the device is online again.
 * - `lost`: nobody knows whether it was done. Send the same again under the same id.
 * - `refused`: the server read it and says no; `faults` says what is wrong and where.
 * - `session`: whoever was logged in is so no more. Log in and send the same again.
 * - `limited`: too many requests; again after `retryAfter`.
 * - `server`: the server failed. Whether it was done, nobody knows.
 * - `foreign`: the answer is not the protocol's: a page of a proxy, of a network's log-in, of another program.
 * - `version`: the server doesn't know what this page asks of it: one of the two is older.
 */
export type ProblemKind =
  | 'offline' | 'lost' | 'refused' | 'session' | 'limited' | 'server' | 'foreign' | 'version';

/** One thing that is wrong; `field` is its path, dotted, and null where it is no field's. */
export interface Fault {
  readonly code: string;
  readonly field: string | null;
  readonly english: string;
  readonly danish: string;
}

export interface Problem extends Fault {
  readonly kind: ProblemKind;
  /** The status of the answer; null where none came. */
  readonly status: number | null;
  /** After how many milliseconds the server wishes to be asked again; null where it doesn't say. */
  readonly retryAfter: number | null;
  /** All that is wrong, at least one. */
  readonly faults: readonly Fault[];
}

/** What came of it. It is never thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What came of a command that was carried out. */
export interface Receipt {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly made: readonly { readonly kind: string; readonly id: string }[];
}

/** What the page says itself, where no server said anything that it could show. */
const OWN = {
  offline: ['the device is not connected to the internet', 'enheden er ikke forbundet til internettet'],
  network: ['the connection broke off', 'forbindelsen blev afbrudt'],
  timeout: ['the server did not answer in time', 'serveren svarede ikke i tide'],
  aborted: ['it was stopped before the answer came', 'det blev stoppet, før svaret kom'],
  broken_off: ['the answer broke off', 'svaret blev afbrudt'],
  gateway: ['the server could not be reached', 'serveren kunne ikke nås'],
  session_ended: ['you are no longer logged in', 'du er ikke længere logget ind'],
  too_many_requests: ['there were too many requests: wait a little', 'der kom for mange forespørgsler: vent lidt'],
  server_failed: ['the server failed', 'serveren fejlede'],
  body_too_large: ['it is larger than the server takes', 'det er større, end serveren tager imod'],
  not_the_protocol: ['something else than the service answered', 'der svarede noget andet end tjenesten'],
  page_insecure: ['files can be sent from a page over https alone', 'filer kan kun sendes fra en side over https'],
} as const;

export type OwnCode = keyof typeof OWN;

/** A problem that the page itself met. */
export function own(kind: ProblemKind, code: OwnCode, status: number | null = null, retryAfter: number | null = null): Problem {
  const [english, danish] = OWN[code];
  const fault = { code, field: null, english, danish };
  return { kind, status, retryAfter, ...fault, faults: [fault] };
}

export const failed = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });

/** The sentence in the page's language. */
export const sentence = (fault: Fault, language: string): string => (/^da\b/i.test(language) ? fault.danish : fault.english);
