// Mails and lists as they come in, read by a module of their own.
import { bytes, count, fromCore } from './fields.js';
import { loading } from './loading.js';
import * as glue from './wasm/medborger_files.js';

export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/files.wasm', import.meta.url));
export const { init, initSync } = load;
const { native } = load;

export function readMail(mail) {
  return fromCore('Mail', JSON.parse(native().nativeReadMail(bytes(mail, 'mail'))));
}

export function readAttachment(mail, attachment) {
  return native().nativeReadAttachment(bytes(mail, 'mail'), count(attachment, 'attachment', 4_294_967_295));
}

export function readTable(file) {
  return fromCore('Table', JSON.parse(native().nativeReadTable(bytes(file, 'file'))));
}

export function readTableParts(file) {
  return JSON.parse(native().nativeReadTableParts(bytes(file, 'file'))).map((part) => fromCore('Table', part));
}
