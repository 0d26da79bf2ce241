import { entry } from './door.js';
import { fromCore } from './fields.js';
import { hosted } from './host.js';
import * as native from './wasm/medborger.js';

export { command, query, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

const whole = entry(native);
export const { Acting, check } = whole;
export const Participation = hosted(whole, native);

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
