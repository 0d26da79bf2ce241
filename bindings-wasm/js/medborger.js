import { entry } from './door.js';
import { bytes, count, fromCore } from './fields.js';
import { hosted } from './host.js';
import * as native from './wasm/medborger.js';

export { command, query, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

const whole = entry(native);
export const { Acting, check } = whole;
export const Participation = hosted(whole, native);

export function readMail(mail) {
  return fromCore('Mail', JSON.parse(native.nativeReadMail(bytes(mail, 'mail'))));
}

export function readAttachment(mail, attachment) {
  return native.nativeReadAttachment(bytes(mail, 'mail'), count(attachment, 'attachment', 4_294_967_295));
}

export function readTable(file) {
  return fromCore('Table', JSON.parse(native.nativeReadTable(bytes(file, 'file'))));
}

export function readTableParts(file) {
  return JSON.parse(native.nativeReadTableParts(bytes(file, 'file'))).map((part) => fromCore('Table', part));
}
