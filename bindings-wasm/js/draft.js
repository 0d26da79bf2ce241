import { object, uuid, wrongType } from './fields.js';
import { command } from './door.js';
import { MedborgerError } from './errors.js';

/** A response that somebody is still writing, kept in the browser under the hearing's id. */
export class ResponseDraft {
  #storage;
  #key;
  #hearing;

  constructor(storage, hearing) {
    if (typeof object(storage, 'storage')?.getItem !== 'function') throw wrongType('storage', 'a Storage', 'en Storage');
    if (typeof hearing !== 'string') throw wrongType('hearing', 'a text', 'en tekst');
    this.#storage = storage;
    this.#hearing = hearing;
    this.#key = `medborger-draft-${hearing}`;
  }

  get #saved() {
    try {
      const saved = JSON.parse(this.#storage.getItem(this.#key) ?? 'null');
      return saved?.id && saved.response ? saved : undefined;
    } catch {
      return undefined;
    }
  }

  get content() {
    return this.#saved?.content;
  }

  save(content) {
    const { id, response } = this.#saved ?? { id: uuid(), response: uuid() };
    this.#storage.setItem(this.#key, JSON.stringify({ id, response, content }));
  }

  command() {
    const saved = this.#saved;
    if (!saved) throw new MedborgerError('missing_field', 'invalid', 'draft', 'there is no draft to send', 'der er ingen kladde at sende');
    const { id, response, content } = saved;
    return command('response.submit', { response, hearing: this.#hearing, content }, id);
  }

  discard() {
    this.#storage.removeItem(this.#key);
  }
}
