// The entries of few rooms: questions that look at nothing but what comes in, each answered by a module of its own.
import { fromCore, json, naming, said, toCore } from './fields.js';
import { queries, Rooms } from './generated.js';

/** The rooms of a module that answers questions; `native` gives it once it is loaded. */
export function rooms(native) {
  return new Rooms({
    ask: (name, fields) => {
      const query = json({ name, body: toCore(queries[name].body, said(fields)) }, 'fields');
      return fromCore(queries[name].view, JSON.parse(naming(() => native().ask(query))));
    },
  });
}
