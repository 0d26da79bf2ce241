// What the entries with a municipality in memory have in common. Each has a module of its own, with the rooms that it names.
import { MedborgerError } from './errors.js';
import { count, fromCore, json, jsonOf, list, naming, needed, object, said, toCore, uuid } from './fields.js';
import { commands, queries, Rooms } from './generated.js';
import { opening } from './opening.js';
import { hook } from './watch.js';

export { hook };

const PUBLIC = { actor: { kind: 'public' } };

/** A moment as the core reads it: what the call says, else what stands, else now. */
function moment(standing, options) {
  const { at, actor, onProgress, signal, ...others } = object(options, 'options') ?? {};
  return { at: at ?? standing.at ?? new Date(), actor: actor ?? standing.actor, ...others };
}

/** How the rooms reach the core: JSON there and back. */
function door(native, standing) {
  const call = (method, asked, options, type) => {
    const at = json(moment(standing, options), 'options');
    const watch = hook(options);
    return fromCore(type, JSON.parse(naming(() => native[method](json(asked, 'fields'), at, watch))));
  };
  return {
    execute: (name, fields, given) => {
      const { id, ...options } = object(given, 'options') ?? {};
      return call('execute', command(name, fields, id), options, 'Receipt');
    },
    ask: (name, fields, options) => call('ask', query(name, fields), options, queries[name].view),
  };
}

export function command(name, fields, id = uuid()) {
  return { id, name, body: toCore((typeof name === 'string' && commands[name]) || '', said(fields)) };
}

export function query(name, fields) {
  return { name, body: toCore((typeof name === 'string' && queries[name]?.body) || '', said(fields)) };
}

export function view(name, answer) {
  return fromCore((typeof name === 'string' && queries[name]?.view) || '', answer);
}

/** The rooms that a module has; each of the others says where it is. */
function shown(names) {
  if (names === undefined) return Rooms;
  class Shown {
    constructor(door) {
      const rooms = new Rooms(door);
      for (const name of names) Object.defineProperty(this, name, { get: () => rooms[name], enumerable: true });
    }
  }
  for (const name of Object.getOwnPropertyNames(Rooms.prototype)) {
    if (name === 'constructor' || names.includes(name)) continue;
    const get = () => {
      throw new TypeError(`this entry has no room \`${name}\`; it has ${names.join(', ')}, and \`medborger\` has all`);
    };
    Object.defineProperty(Shown.prototype, name, { get });
  }
  return Shown;
}

/** What an entry exports: over its module, which `native` gives once it is loaded, with the rooms of these names, or all. */
export function entry(native, names) {
  const Shown = shown(names);

  class Acting extends Shown {}

  let inner;

  class Participation extends Shown {
    #native;

    static {
      inner = (town) => town.#native;
    }

    constructor(native) {
      super(door(native, PUBLIC));
      this.#native = native;
    }

    static inMemory(options) {
      const { municipality, key, history } = opening(object(options, 'options') ?? {});
      return new this(native().open(municipality, key, history === true));
    }

    acting(actor, at) {
      return new Acting(door(this.#native, { actor, at }));
    }

    execute(command, moment, options) {
      return JSON.parse(this.#native.execute(jsonOf(command, 'command'), jsonOf(moment, 'moment'), hook(options)));
    }

    executeAll(batch) {
      return needed(list(batch, 'batch'), 'batch').map((of) => {
        try {
          const { command, moment } = needed(object(of, 'batch'), 'batch');
          return { receipt: this.execute(command, moment) };
        } catch (error) {
          if (!(error instanceof MedborgerError)) throw error;
          return { error };
        }
      });
    }

    ask(query, moment, options) {
      return JSON.parse(this.#native.ask(jsonOf(query, 'query'), jsonOf(moment, 'moment'), hook(options)));
    }

    find(find) {
      return JSON.parse(this.#native.find(jsonOf(find, 'find')));
    }

    entries(options) {
      const { after = 0, limit = 1000 } = object(options, 'options') ?? {};
      return JSON.parse(this.#native.entries(count(after, 'after'), count(limit, 'limit', 4_294_967_295)));
    }

    free() {
      this.#native.free();
    }

    [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
      this.free();
    }
  }

  const check = (command) => fromCore('Checked', JSON.parse(native().check(jsonOf(command, 'command'))));
  return { Acting, Participation, check, inner };
}
