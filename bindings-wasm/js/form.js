import { list, needed, object } from './fields.js';
import { loading } from './loading.js';
import { rooms } from './part.js';
import * as glue from './wasm/medborger_form.js';

export { command, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/form.wasm', import.meta.url));
export const { init, initSync } = load;

const { calendar, responses } = rooms(load.native);

export { calendar };

export function checkResponse(content, hearing) {
  const { questions, documents, policy } = object(hearing, 'hearing') ?? {};
  const sections = list(documents, 'documents')?.flatMap((document, at) => {
    const field = `documents[${at}]`;
    const of = list(needed(object(document, field), field).sections, `${field}.sections`) ?? [];
    return of.map((head, n) => needed(object(head, `${field}.sections[${n}]`), `${field}.sections[${n}]`).section);
  });
  const { namesRequired, mandateRequired } = object(policy, 'policy') ?? {};
  return responses.check({ content, questions, sections, namesRequired, mandateRequired });
}
