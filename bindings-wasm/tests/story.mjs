// What Node and the browser both do; everything that comes in is fixed, so that everything that comes out must be
// the same to the byte.

const uuid = (last) => `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
export const KEY = Uint8Array.from({ length: 32 }, (_, at) => (at * 7 + 3) % 251);
export const IDA = uuid(0xc001);
export const BO = uuid(0xc002);
export const STAFF = { kind: 'staff', staff: uuid(0x5001) };
export const BENCH = uuid(0xa001);
export const consents = [{ purpose: 'enrolment', textVersion: '2026-1' }];

/** A bank with two citizens and an idea that one of them supports. */
export function story({ Participation }) {
  const town = Participation.inMemory({ municipality: '0766', key: KEY, history: true });
  let [minute, id] = [0, 1];
  const next = () => ({ id: uuid(id++), at: `2026-01-15T16:${String(minute++).padStart(2, '0')}:00Z` });
  const receipts = [];
  for (const [citizen, name, seed] of [[IDA, 'Ida Eksempel', '0'], [BO, 'Bo Ægir Ångström', 'f']]) {
    receipts.push(town.citizens.enrol({ citizen, seed: seed.repeat(32), name, consents }, next()));
  }
  const [ida, bo] = [IDA, BO].map((citizen) => town.acting({ kind: 'citizen', citizen }));
  receipts.push(
    ida.ideas.deposit(
      {
        idea: BENCH,
        citizen: IDA,
        title: 'Bænke langs havnen',
        body: 'Så kan alle nå hele turen. 🪑',
        place: { label: 'Havnen', point: { latitude: 55.861, longitude: 9.84 } },
        expiresOn: '2026-06-01',
      },
      next(),
    ),
  );
  receipts.push(bo.ideas.support({ idea: BENCH, citizen: BO }, next()));
  return { town, ida, bo, receipts, next };
}

/** The story as one text. */
export function told(lib) {
  const { town, bo, receipts, next } = story(lib);
  const seen = bo.ideas.get({ idea: BENCH }, { at: next().at });
  return JSON.stringify({ receipts, seen, entries: town.entries(), verified: town.verify() });
}

const MOMENT = { at: '2026-01-15T16:00:00Z', actor: { kind: 'public' } };
const unhex = (text) => Uint8Array.from(text.match(/../g), (byte) => parseInt(byte, 16));

/** Does the work and says what came out of it: a value, or the code and the field of an error. */
function outcome({ MedborgerError }, work) {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof MedborgerError)) throw error;
    return { code: error.code, field: error.field };
  }
}

/** What the questions of a vector file answer. */
export function answers(lib, vectors) {
  const town = lib.Participation.inMemory({ municipality: '0766', key: KEY, history: true });
  return vectors.map(({ call, input }) => outcome(lib, () => town.ask({ name: call, body: input }, MOMENT)));
}

/** What each draw of the vector file answers to its calls, with the people in this order and in the reverse. */
export function draws(lib, vectors) {
  const native = lib.open('0766', KEY, true);
  const at = JSON.stringify({ ...MOMENT, actor: { kind: 'system' } });
  return vectors.flatMap(({ name, rules, people, calls }) =>
    calls.map(({ call, objective, panels }) => {
      const announced = panels === undefined ? {} : { panels, announcement: { title: name, disclosure: 'features' } };
      return [people, [...people].reverse()].map((people) =>
        outcome(lib, () => native.ask(JSON.stringify({ name: call, body: { rules, people, objective, ...announced } }), at)),
      );
    }),
  );
}

/**
 * Carries a command out as a host with its own database does. What travels must be the vector's, to the byte; it goes on
 * from those texts, which another language may have written.
 */
function wired(lib, town, command, at, texts) {
  const expected = texts.values();
  const same = (came, due) => {
    if (came !== due) throw new Error(`${came}\ninstead of\n${due}`);
  };
  for (let loaded = '{}'; ; ) {
    const planned = lib.nativePlan(town, command, loaded, at);
    const text = expected.next().value;
    if (!planned.startsWith('{"needs":')) {
      same(planned, `{"commit":${text}}`);
      same(expected.next().done, true);
      lib.nativeCommit(town, text);
      return JSON.stringify(JSON.parse(text).answer);
    }
    same(planned, `{"needs":${text}}`);
    const came = lib.nativeLoad(town, text, loaded);
    loaded = expected.next().value;
    same(came, loaded);
  }
}

/**
 * What the steps of a vector file's stories lead to, each answer as the core wrote it, and where the journal ends.
 * In a raw step `~` stands for `fill` times the letter a; `$name` stands for what an earlier answer had to `keep`.
 */
export function steps(lib, vectors) {
  return vectors.map(({ municipality, key, steps }) => {
    const town = lib.open(municipality, unhex(key), true);
    let head = { position: 0, hash: null };
    const kept = new Map();
    const filled = (asked) =>
      [...kept].reduce((text, [name, part]) => text.replaceAll(`"$${name}"`, () => part), JSON.stringify(asked));
    const outcomes = steps.map(({ command, query, raw, fill, keep, moment, wire }) => {
      const [asked, at] = [raw?.replace('~', 'a'.repeat(fill ?? 0)) ?? filled(command ?? query), JSON.stringify(moment)];
      if (query !== undefined) {
        const answered = outcome(lib, () => town.ask(asked, at));
        for (const [name, path] of Object.entries(keep ?? {})) {
          const part = path.split('/').slice(1).reduce((whole, step) => whole[step], JSON.parse(answered.value));
          kept.set(name, JSON.stringify(part));
        }
        return answered;
      }
      const carryOut = () => (wire === undefined ? town.execute(asked, at) : wired(lib, town, asked, at, wire));
      const { value, ...error } = outcome(lib, carryOut);
      const entries = JSON.parse(town.entries(head.position, 1000));
      head = entries.at(-1) ?? head;
      return value === undefined ? error : { value, events: entries.map(({ body }) => JSON.parse(body.event).type) };
    });
    return { outcomes, head: { position: head.position, hash: head.hash } };
  });
}
