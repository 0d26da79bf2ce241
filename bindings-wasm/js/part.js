// The entries of few rooms: questions that look at nothing but what comes in, each answered by a module of its own.
import { MedborgerError } from './errors.js';
import { fromCore, json, naming, toCore } from './fields.js';
import { queries, Rooms } from './generated.js';

function refused(text) {
  const { kind, faults } = JSON.parse(text);
  const [{ code, field, message, danish }] = faults;
  return new MedborgerError(code, kind, field, message, danish, faults);
}

/** The rooms of a module that answers questions. */
export function rooms(native) {
  const ask = (query) => {
    try {
      return native(query);
    } catch (error) {
      throw typeof error === 'string' ? refused(error) : error;
    }
  };
  return new Rooms({
    ask: (name, fields = {}) => {
      const query = json({ name, body: toCore(queries[name].body, fields) });
      return fromCore(queries[name].view, JSON.parse(naming(() => ask(query))));
    },
  });
}
