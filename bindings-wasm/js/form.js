import { rooms } from './part.js';
import { ask } from './wasm/medborger_form.js';

export { command, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

const { calendar, responses } = rooms(ask);

export { calendar };

export function checkResponse(content, { questions, documents, policy } = {}) {
  const sections = documents?.flatMap((document) => document.sections.map(({ section }) => section));
  const { namesRequired, mandateRequired } = policy ?? {};
  return responses.check({ content, questions, sections, namesRequired, mandateRequired });
}
