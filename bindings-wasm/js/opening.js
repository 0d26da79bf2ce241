import { MedborgerError } from './errors.js';

/** What a field that is not there, not known or of another type is told. */
const SAID = {
  missing_field: (field) => [`the field \`${field}\` is missing`, `feltet \`${field}\` mangler`],
  unknown_field: (field) => [`the field \`${field}\` is not known`, `feltet \`${field}\` kendes ikke`],
};
const KEY = ['the field `key` must be a Uint8Array of 32 bytes', 'feltet `key` skal være en Uint8Array på 32 bytes'];

/** What a municipality's participation is opened with, or all that is wrong with it. */
export function opening(options) {
  const faults = [];
  const fault = (code, field, [message, danish] = SAID[code](field)) => faults.push({ code, field, message, danish });
  const known = ['municipality', 'key', 'history'];
  for (const field of Object.keys(options)) if (!known.includes(field)) fault('unknown_field', field);
  for (const field of ['municipality', 'key']) if (options[field] === undefined) fault('missing_field', field);
  const { municipality, key, history } = options;
  if (key !== undefined && !(key instanceof Uint8Array)) fault('wrong_type', 'key', KEY);
  if (faults.length > 0) {
    const [{ code, field, message, danish }] = faults;
    throw new MedborgerError(code, 'invalid', field, message, danish, faults);
  }
  // A code that was read as a number has lost its leading zero.
  return { municipality: String(municipality).padStart(4, '0'), key, history };
}
