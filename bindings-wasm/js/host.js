// What a host with a database of its own calls, and what proves and cleans a whole journal: only the module of all rooms has it.
import { driver } from './database.js';
import { hook } from './door.js';
import { MedborgerError } from './errors.js';
import { callable, fromCore, json, jsonOf, needed, object, wrongType } from './fields.js';
import { opening } from './opening.js';

/** Those that are over a database of the host's. */
const overDatabase = new WeakSet();

const inMemory = () => new MedborgerError(
  'no_transactions', 'refused', undefined,
  'a municipality in memory has no transactions: what is done in one could not be taken back',
  'en kommune i hukommelsen har ingen transaktioner: det, der sker i en, kunne ikke tages tilbage',
);

/** Ends what was begun, as the work went. */
function whole(native, town, work) {
  native.nativeBegin(town);
  let done;
  try {
    done = work();
    if (typeof done?.then === 'function') throw wrongType('work', 'a function that waits for nothing', 'en funktion, der ikke venter på noget');
  } catch (error) {
    native.nativeEnd(town, false);
    throw error;
  }
  native.nativeEnd(town, true);
  return done;
}

/** The participation of all rooms, with these calls too. */
export function hosted({ Participation: Part, inner }, native) {
  return class Participation extends Part {
    static over(database, options) {
      const { municipality, key, history } = opening(object(options, 'options') ?? {});
      const town = new this(native.nativeOver(driver(database), municipality, key, history === true));
      overDatabase.add(town);
      return town;
    }

    transaction(work) {
      const todo = needed(callable(work, 'work'), 'work');
      if (!overDatabase.has(this)) throw inMemory();
      return whole(native, inner(this), todo);
    }

    executeAll(batch) {
      const all = () => super.executeAll(batch);
      return overDatabase.has(this) ? whole(native, inner(this), all) : all();
    }

    verify(options) {
      return fromCore('Verified', JSON.parse(native.nativeVerify(inner(this), hook(options))));
    }

    plan(command, loaded, moment) {
      const [asked, at] = [jsonOf(command, 'command'), jsonOf(moment, 'moment')];
      return JSON.parse(native.nativePlan(inner(this), asked, jsonOf(loaded, 'loaded'), at));
    }

    answer(query, loaded, moment) {
      const [asked, at] = [jsonOf(query, 'query'), jsonOf(moment, 'moment')];
      return JSON.parse(native.nativeAnswer(inner(this), asked, jsonOf(loaded, 'loaded'), at));
    }

    load(needs, loaded) {
      return JSON.parse(native.nativeLoad(inner(this), jsonOf(needs, 'needs'), jsonOf(loaded, 'loaded')));
    }

    commit(commit) {
      native.nativeCommit(inner(this), jsonOf(commit, 'commit'));
    }

    again(commit) {
      return JSON.parse(native.nativeAgain(inner(this), jsonOf(commit, 'commit')));
    }

    differs(commit, loaded) {
      return JSON.parse(native.nativeDiffers(inner(this), jsonOf(commit, 'commit'), jsonOf(loaded, 'loaded')));
    }

    erasures() {
      return JSON.parse(native.nativeErasures(inner(this)));
    }

    replayErasures(erased, options) {
      if (typeof needed(erased, 'erased')[Symbol.iterator] !== 'function') throw wrongType('erased', 'a list', 'en liste');
      const { at = new Date() } = object(options, 'options') ?? {};
      return native.nativeReplayErasures(inner(this), json([...erased], 'erased'), json(at, 'at'));
    }

    erasurePending() {
      return native.nativeErasurePending(inner(this));
    }

    compact() {
      native.nativeCompact(inner(this));
    }

    protocol(document, options) {
      return new native.NativeProtocol(inner(this), document, json(options, 'options'));
    }

    executeText(command, moment) {
      return inner(this).execute(command, moment);
    }

    askText(query, moment) {
      return inner(this).ask(query, moment);
    }
  };
}
