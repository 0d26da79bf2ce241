import type { Mail, Table } from './generated.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';

/**
 * Reads a mail in the form in which mail programs save it (`.eml`): what it says, who sent it, what is attached.
 * Attachments are described, never copied: `readAttachment` gives their bytes.
 */
export function readMail(mail: Uint8Array): Mail;

/** The bytes of an attachment, by its place in `attachments`, from 0. */
export function readAttachment(mail: Uint8Array, attachment: number): Uint8Array;

/**
 * Reads a list that somebody sends in: CSV, an Excel workbook (`.xlsx`) or a box of mails (mbox). `intakes.check` says what
 * would become of each row as a response to a hearing.
 */
export function readTable(file: Uint8Array): Table;

/** The same list in parts of at most 100 rows, each small enough for one `intakes.deposit`. */
export function readTableParts(file: Uint8Array): Table[];
