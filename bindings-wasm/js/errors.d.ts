import type { ErrorCode } from './generated.js';

/** What a caller can do about an error. */
export type ErrorKind =
  /** The input is malformed or out of bounds: correct it and send it again. */
  | 'invalid'
  /** The thing named is not there. */
  | 'not_found'
  /** The actor may not do this. */
  | 'denied'
  /** A rule of the domain says no, in the present state. */
  | 'refused'
  /** Somebody else wrote first: load and plan again. */
  | 'conflict'
  /** It is not known whether the command was stored: send the same command id again. */
  | 'unknown'
  /** The store could not be opened, read or written; nothing was stored. */
  | 'storage'
  /** The WebAssembly module is not there yet, or can't be had: of this package alone. */
  | 'loading';

/** One thing that is wrong with an input. */
export interface Fault {
  /** The stable code. */
  readonly code: ErrorCode;
  /** The input at fault, dotted, as `content.answers[2].value`; null where there is none. */
  readonly field: string | null;
  /** The sentence in English. */
  readonly message: string;
  /** The sentence in Danish. */
  readonly danish: string;
}

/** What every call of this package that fails throws. No text in it holds personal data or what somebody wrote. */
export class MedborgerError extends Error {
  constructor(code: ErrorCode, kind: ErrorKind, field: string | null | undefined, message: string, danish: string, faults?: readonly Fault[]);
  readonly name: 'MedborgerError';
  /** The stable code. */
  readonly code: ErrorCode;
  /** What a caller can do about it. */
  readonly kind: ErrorKind;
  /** The input at fault, dotted, as `consents[0].textVersion`; null where there is none. */
  readonly field: string | null;
  /** The sentence in English. */
  readonly message: string;
  /** The sentence in Danish. */
  readonly danish: string;
  /** All that is wrong with the input, in the order in which it stands there; the first is this error's own. */
  readonly faults: readonly Fault[];
}
