import { MedborgerError } from './errors.js';
import { unknownField } from './fields.js';

/** What a municipality's participation is opened with, or all that is wrong with it. */
export function opening(options) {
  const faults = [];
  const fault = (code, field, message, danish) => faults.push({ code, field, message, danish });
  for (const field of Object.keys(options)) {
    if (!['municipality', 'key', 'history'].includes(field)) faults.push(...unknownField(field).faults);
  }
  for (const field of ['municipality', 'key']) {
    if (options[field] === undefined) {
      fault('missing_field', field, `the field \`${field}\` is missing`, `feltet \`${field}\` mangler`);
    }
  }
  const { municipality, key, history } = options;
  if (!['string', 'number', 'undefined'].includes(typeof municipality)) {
    const [english, danish] = ['a text of four digits', 'en tekst på fire cifre'];
    fault('wrong_type', 'municipality', `the field \`municipality\` must be ${english}`, `feltet \`municipality\` skal være ${danish}`);
  }
  if (key !== undefined && !(key instanceof Uint8Array)) {
    const hint = typeof key === 'string'
      ? ["; `Buffer.from(key, 'hex')` reads hexadecimal digits", "; `Buffer.from(key, 'hex')` læser hexadecimale cifre"]
      : ['', ''];
    const [english, danish] = [`a Uint8Array of 32 bytes${hint[0]}`, `en Uint8Array på 32 bytes${hint[1]}`];
    fault('wrong_type', 'key', `the field \`key\` must be ${english}`, `feltet \`key\` skal være ${danish}`);
  }
  if (faults.length > 0) {
    const [{ code, field, message, danish }] = faults;
    throw new MedborgerError(code, 'invalid', field, message, danish, faults);
  }
  // A code that was read as a number has lost its leading zero.
  return { municipality: String(municipality).padStart(4, '0'), key, history };
}
