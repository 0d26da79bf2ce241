import { MedborgerError } from './errors.js';
import { fromCore, naming, toCore, uuid } from './fields.js';
import { commands, queries, Rooms } from './generated.js';
import { opening } from './opening.js';
import { NativeParticipation, nativeCheck, nativeReadAttachment, nativeReadMail } from './wasm/medborger.js';

export { MedborgerError };
export { ResponseDraft } from './draft.js';

const PUBLIC = { actor: { kind: 'public' } };

/** A moment as the core reads it: what the call says, else what stands, else now. */
function moment(standing, { at, actor, onProgress, signal, ...others } = {}) {
  return { at: at ?? standing.at ?? new Date(), actor: actor ?? standing.actor, ...others };
}

/** What a long call does now and then: tells how far it has come, and looks whether to go on. */
function hook({ onProgress, signal } = {}) {
  signal?.throwIfAborted();
  if (onProgress === undefined && signal === undefined) return undefined;
  return (used, max) => {
    onProgress?.({ used, max });
    signal?.throwIfAborted();
  };
}

/** How the rooms reach the core: JSON there and back. */
function door(native, standing) {
  const call = (method, asked, options, type) => {
    const at = JSON.stringify(moment(standing, options));
    const watch = hook(options);
    return fromCore(type, JSON.parse(naming(() => native[method](JSON.stringify(asked), at, watch))));
  };
  return {
    execute: (name, fields, { id, ...options } = {}) => call('execute', command(name, fields, id), options, 'Receipt'),
    ask: (name, fields, options) => call('ask', query(name, fields), options, queries[name].view),
  };
}

export function command(name, fields = {}, id = uuid()) {
  return { id, name, body: toCore(commands[name] ?? '', fields) };
}

export function query(name, fields = {}) {
  return { name, body: toCore(queries[name]?.body ?? '', fields) };
}

export function view(name, answer) {
  return fromCore(queries[name]?.view ?? '', answer);
}

export function check(command) {
  return fromCore('Checked', JSON.parse(nativeCheck(JSON.stringify(command))));
}

export function readMail(mail) {
  return fromCore('Mail', JSON.parse(nativeReadMail(mail)));
}

export function readAttachment(mail, attachment) {
  return nativeReadAttachment(mail, attachment);
}

export class Acting extends Rooms {}

export class Participation extends Rooms {
  #native;

  constructor(native) {
    super(door(native, PUBLIC));
    this.#native = native;
  }

  static inMemory(options) {
    const { municipality, key, history } = opening(options ?? {});
    return new Participation(new NativeParticipation(municipality, key, history === true));
  }

  acting(actor, at) {
    return new Acting(door(this.#native, { actor, at }));
  }

  execute(command, moment, options) {
    return JSON.parse(this.#native.execute(JSON.stringify(command), JSON.stringify(moment), hook(options)));
  }

  executeAll(batch) {
    return batch.map(({ command, moment }) => {
      try {
        return { receipt: this.execute(command, moment) };
      } catch (error) {
        if (!(error instanceof MedborgerError)) throw error;
        return { error };
      }
    });
  }

  ask(query, moment, options) {
    return JSON.parse(this.#native.ask(JSON.stringify(query), JSON.stringify(moment), hook(options)));
  }

  find(find) {
    return JSON.parse(this.#native.find(JSON.stringify(find)));
  }

  verify(options) {
    return fromCore('Verified', JSON.parse(this.#native.verify(hook(options))));
  }

  entries({ after = 0, limit = 1000 } = {}) {
    return JSON.parse(this.#native.entries(after, limit));
  }

  plan(command, loaded, moment) {
    const [asked, at] = [JSON.stringify(command), JSON.stringify(moment)];
    return JSON.parse(this.#native.plan(asked, JSON.stringify(loaded), at));
  }

  answer(query, loaded, moment) {
    const [asked, at] = [JSON.stringify(query), JSON.stringify(moment)];
    return JSON.parse(this.#native.answer(asked, JSON.stringify(loaded), at));
  }

  load(needs, loaded) {
    return JSON.parse(this.#native.load(JSON.stringify(needs), JSON.stringify(loaded)));
  }

  commit(commit) {
    this.#native.commit(JSON.stringify(commit));
  }

  again(commit) {
    return JSON.parse(this.#native.again(JSON.stringify(commit)));
  }

  differs(commit, loaded) {
    return JSON.parse(this.#native.differs(JSON.stringify(commit), JSON.stringify(loaded)));
  }

  erasures() {
    return JSON.parse(this.#native.erasures());
  }

  replayErasures(erased, { at = new Date() } = {}) {
    return this.#native.replayErasures(JSON.stringify([...erased]), JSON.stringify(at));
  }

  erasurePending() {
    return this.#native.erasurePending();
  }

  compact() {
    this.#native.compact();
  }

  free() {
    this.#native.free();
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.free();
  }
}
