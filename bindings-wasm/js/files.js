// Mails and lists as they come in, read by a module of their own.
import { fromCore } from './fields.js';
import * as native from './wasm/medborger_files.js';

export { MedborgerError } from './errors.js';

export function readMail(mail) {
  return fromCore('Mail', JSON.parse(native.nativeReadMail(mail)));
}

export function readAttachment(mail, attachment) {
  return native.nativeReadAttachment(mail, attachment);
}

export function readTable(file) {
  return fromCore('Table', JSON.parse(native.nativeReadTable(file)));
}

export function readTableParts(file) {
  return JSON.parse(native.nativeReadTableParts(file)).map((part) => fromCore('Table', part));
}
