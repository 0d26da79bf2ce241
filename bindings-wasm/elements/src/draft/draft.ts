// A draft in a page: does what the machine says is to be done, and keeps each step before it goes on.
import type { Client, Outcome, Receipt } from '../client.js';
import { browser, type Channel, type Device } from './device.js';
import { can, ofAsking, ofSending, type Kind } from './kinds.js';
import { merged, step, wants, type Can, type Event } from './machine.js';
import { fresh, idOf, isExpired, isUnderWay, read, type Draft, type Seed } from './record.js';
import { newSeed } from './seed.js';
import { sweep, type Store } from './store.js';

export interface DraftOptions<C> {
  /** By what it is known on the device: the same for the same form, another for another person. */
  readonly key: string;
  readonly kind: Kind<C>;
  readonly client: Pick<Client, 'send' | 'ask'>;
  /** After how long a draft that nobody touched is deleted; 30 days unless said otherwise. */
  readonly keepMs?: number;
  /** The browser's own unless it is given. */
  readonly device?: Device;
  /** Under what an earlier script kept its draft in `localStorage`. */
  readonly legacyKey?: string;
}

/** What a page shows: the draft, and whether the device keeps it. */
export interface Shown<C> extends Draft<C> {
  /** `device`: a later visit finds it. `memory`: only this page has it, since there is no room or no storage. */
  readonly kept: 'device' | 'memory';
}

const DAY = 86_400_000;
const KEEP = 30 * DAY;
/** How long after the last stroke it is kept. */
const PAUSE = 300;
/** How long another tab is waited for that is sending. */
const PATIENCE = 45_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 300_000;

/** What one tab tells the others: look again; and what it holds that can't be kept, on which revision. */
interface Message<C> {
  readonly about: string;
  readonly held: { readonly draft: Draft<C>; readonly over: number } | null;
  /** Whether a page has just been opened, which knows of nothing that is not kept. */
  readonly isNew?: boolean;
}

interface Held<C> {
  readonly draft: Draft<C>;
  readonly over: number;
  /** Whether it is another tab's. */
  readonly foreign: boolean;
}

/** One draft in one page. */
export class PageDraft<C> {
  readonly #options: DraftOptions<C>;
  readonly #device: Device;
  readonly #store: Store;
  readonly #channel: Channel;
  readonly #listeners = new Set<(shown: Shown<C>) => void>();
  readonly #unwatch: () => void;
  readonly #tailKey: string;
  /** What the server can do; what it turns out not to know is not asked again. */
  #can: Can;
  #draft: Draft<C>;
  #revision = 0;
  /** What can't be kept; none where all is kept. */
  #held: Held<C> | undefined;
  /** What was written and is not kept yet. */
  #typed: { readonly content: C } | undefined;
  /** The version that the form shows. */
  #base = 0;
  /** Whether what is kept was written otherwise than it is read. */
  #isMended = false;
  /** Whether something was put down when the page seemed to go. */
  #hasTail = false;
  #queue: Promise<unknown> = Promise.resolve();
  #later: (() => void) | undefined;
  #alarm: (() => void) | undefined;
  #isDriving = false;
  #drivesAgain = false;
  #isClosed = false;

  private constructor(options: DraftOptions<C>, device: Device, store: Store, seed: Seed) {
    this.#options = options;
    this.#device = device;
    this.#store = store;
    this.#tailKey = `medborger-draft-tail:${options.key}`;
    this.#can = can(options.kind);
    this.#draft = fresh(seed, device.now());
    this.#channel = device.channel('medborger-drafts', (message) => this.#heard(message as Message<C>));
    const seen = store.watch?.((key) => void (key === options.key && this.#refresh()));
    const woken = device.watch({ awake: () => void this.#awake(), leaving: () => this.#leaving() });
    this.#unwatch = () => {
      seen?.();
      woken();
    };
  }

  /** Opens what is kept under the key, and goes on with what was under way. */
  static async open<C>(options: DraftOptions<C>): Promise<PageDraft<C>> {
    const device = options.device ?? browser();
    const page = new PageDraft(options, device, await device.store(), await newSeed(device));
    await page.#begin();
    return page;
  }

  get shown(): Shown<C> {
    const isKept = this.#held === undefined && this.#store.kind !== 'memory';
    return { ...this.#draft, content: this.#typed?.content ?? this.#draft.content, kept: isKept ? 'device' : 'memory' };
  }

  /** Calls `see` at each change, also of another tab. What comes back ends it. */
  watch(see: (shown: Shown<C>) => void): () => void {
    this.#listeners.add(see);
    return () => void this.#listeners.delete(see);
  }

  /**
   * The form shows this version, as when it took over what another tab wrote. What is written from then on replaces it; any other text
   * that is there is put aside, never overwritten.
   */
  shows(version: number): void {
    this.#base = version;
  }

  /** The person wrote. It is kept in a moment. */
  edit(content: C): void {
    this.#typed = { content };
    this.#later?.();
    this.#later = this.#device.after(PAUSE, () => void this.flush());
  }

  /** Keeps what was written. */
  async flush(): Promise<void> {
    const typed = this.#typed;
    if (typed !== undefined) await this.#wrote('edited', typed);
    else await this.#queue;
  }

  /** The person wishes it to be sent as it stands. It resolves once that is kept; what becomes of it, `watch` tells. */
  async send(content: C): Promise<void> {
    const typed = (this.#typed = { content });
    await this.#wrote('send', typed);
    void this.#drive();
  }

  /** Tries again at once, as when the person asks for it or has logged in. */
  async retry(): Promise<void> {
    await this.#apply({ type: 'due' });
    void this.#drive();
  }

  /** It is not to be sent after all, as far as it has not left. */
  cancel(): Promise<void> {
    return this.#apply({ type: 'cancel', now: this.#device.now() });
  }

  /** Takes a text of another tab; the one that stood there is put in its place. */
  async take(at: number): Promise<void> {
    await this.flush();
    await this.#apply({ type: 'took', at, now: this.#device.now() });
    this.#base = this.#draft.version;
  }

  /** Lets go of a text of another tab. */
  drop(at: number): Promise<void> {
    return this.#apply({ type: 'dropped', at, now: this.#device.now() });
  }

  /** Deletes it from the device. What left already may still be received. */
  discard(): Promise<void> {
    return this.#renew(null);
  }

  /** Begins anew after it was received, with what was not sent. */
  async again(): Promise<void> {
    await this.flush();
    await this.#renew(this.#draft.content);
  }

  /** The page has no use for it any longer. What was written is kept first. */
  async close(): Promise<void> {
    await this.flush();
    this.#isClosed = true;
    this.#alarm?.();
    this.#later?.();
    this.#unwatch();
    this.#channel.close();
    this.#listeners.clear();
  }

  async #begin(): Promise<void> {
    const { legacyKey, keepMs = KEEP } = this.#options;
    const { quick } = this.#device;
    const now = this.#device.now();
    const isOld = (value: unknown) => isExpired(read(value, this.#draft.seed, now), now, keepMs);
    void sweep(this.#store, now, isOld);
    attempt(() => this.#channel.say({ about: this.#options.key, held: null, isNew: true } satisfies Message<C>));
    await this.#change((draft) => (this.#isMended ? { ...draft } : draft));
    // What is under way is learned first, whatever its age.
    if (!isUnderWay(this.#draft) && isExpired(this.#draft, now, keepMs)) await this.#renew(null);
    const legacy = legacyKey === undefined || this.#revision > 0 ? undefined : readJson(quick, legacyKey);
    if (legacy !== undefined) {
      await this.#change(() => read<C>(legacy, this.#draft.seed, now));
      if (this.#held === undefined) attempt(() => quick?.removeItem(legacyKey!));
    }
    const tail = readJson(quick, this.#tailKey) as { content?: C; base?: number } | undefined;
    if (tail?.content !== undefined) {
      this.#hasTail = true;
      const { content } = tail;
      // Who wrote on in another tab has the newer text.
      await this.#apply(tail.base === this.#draft.version ? { type: 'edited', content, base: tail.base, now } : { type: 'aside', content, now });
    }
    this.#base = this.#draft.version;
    await this.retry();
  }

  async #wrote(type: 'edited' | 'send', typed: { readonly content: C }): Promise<void> {
    this.#later?.();
    const now = this.#device.now();
    const isKept = (next: Draft<C>) => {
      this.#base = next.version;
      if (this.#typed === typed) this.#typed = undefined;
    };
    await this.#change((draft) => step(draft, { type, content: typed.content, base: this.#base, now }, this.#can), isKept);
  }

  #apply(event: Event<C>): Promise<void> {
    return this.#change((draft) => step(draft, event, this.#can));
  }

  /** What is kept now, with what this tab holds beside it, and the revision on which a change builds. */
  async #load(): Promise<{ draft: Draft<C>; revision: number }> {
    const kept = await this.#store.read(this.#options.key);
    const now = this.#device.now();
    const held = this.#held;
    if (kept === undefined) return { draft: held?.draft ?? this.#draft, revision: this.#revision };
    // Where the browser cleared it away, the page still knows.
    if (kept === null) return { draft: held?.draft ?? this.#draft, revision: 0 };
    if (held?.over === kept.revision) return { draft: held.draft, revision: kept.revision };
    if (kept.value === null) {
      if (held === undefined && kept.revision === this.#revision) return { draft: this.#draft, revision: kept.revision };
      const blank = fresh<C>(await newSeed(this.#device), now);
      return { draft: held === undefined ? blank : merged(held.draft, blank, now), revision: kept.revision };
    }
    const stored = read<C>(kept.value, this.#draft.seed, now);
    this.#isMended = stored !== kept.value;
    return { draft: held === undefined ? stored : merged(held.draft, stored, now), revision: kept.revision };
  }

  /** Replaces the draft by what comes of it, one change after the other. */
  #change(change: (draft: Draft<C>) => Draft<C>, then: (next: Draft<C>) => void = () => {}): Promise<void> {
    return this.#inTurn(async () => {
      for (;;) {
        const { draft, revision } = await this.#load();
        const next = change(draft);
        const isKept = this.#held === undefined || (this.#held.over === revision && this.#held.draft === next);
        if (next === draft && isKept) return this.#sees(draft, revision);
        const written = await this.#store.write(this.#options.key, next, revision, this.#device.now());
        if (written === 'conflict') continue;
        this.#held = written === 'kept' ? undefined : { draft: next, over: revision, foreign: false };
        then(next);
        if (written === 'kept') this.#letGoOfTail();
        this.#sees(next, written === 'kept' ? revision + 1 : revision);
        this.#tell();
        return;
      }
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }

  #sees(draft: Draft<C>, revision: number): void {
    this.#draft = draft;
    this.#revision = revision;
    if (this.#isClosed) return;
    const { shown } = this;
    for (const see of [...this.#listeners]) called(() => see(shown));
  }

  #tell(): void {
    const held = this.#held === undefined ? null : { draft: this.#held.draft, over: this.#held.over };
    attempt(() => this.#channel.say({ about: this.#options.key, held } satisfies Message<C>));
  }

  #heard(message: Message<C>): void {
    if (this.#isClosed || message?.about !== this.#options.key) return;
    const { held, isNew } = message;
    if (isNew) {
      if (this.#held !== undefined) this.#tell();
      return;
    }
    if (held === null) {
      if (this.#held?.foreign) this.#held = undefined;
    } else if (this.#held === undefined || this.#held.foreign) this.#held = { ...held, foreign: true };
    else this.#held = { draft: merged(this.#held.draft, held.draft, this.#device.now()), over: held.over, foreign: false };
    // Whoever did something goes on with it; should they be gone, this page does later.
    void this.#refresh().then(() => this.#wait());
  }

  #refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const { draft, revision } = await this.#load();
      this.#sees(draft, revision);
    });
  }

  /** Begins anew, whatever stood there; with nothing, it is deleted. */
  #renew(content: C | null): Promise<void> {
    this.#typed = undefined;
    this.#later?.();
    return this.#inTurn(async () => {
      const { key } = this.#options;
      for (;;) {
        const { draft, revision } = await this.#load();
        const blank = { ...fresh<C>(await newSeed(this.#device), this.#device.now()), version: draft.version + 1 };
        const next = content === null ? blank : { ...blank, content, others: draft.others };
        const written = await this.#store.write(key, content === null ? null : next, revision, this.#device.now());
        if (written === 'conflict') continue;
        if (content === null && written !== 'kept') await this.#store.remove(key, revision);
        this.#held = content === null || written === 'kept' ? undefined : { draft: next, over: revision, foreign: false };
        this.#hasTail = true;
        this.#letGoOfTail();
        this.#base = next.version;
        this.#sees(next, written === 'kept' ? revision + 1 : content === null ? 0 : revision);
        this.#tell();
        return;
      }
    });
  }

  /** Does what is to be done, as long as something is. Only one tab does. */
  async #drive(): Promise<void> {
    this.#drivesAgain = true;
    if (this.#isDriving) return;
    this.#isDriving = true;
    try {
      while (this.#drivesAgain && !this.#isClosed) {
        this.#drivesAgain = false;
        const effect = wants(this.#draft, this.#can);
        const isLeft = this.#draft.waits === 'answer';
        if (isLeft || effect?.do === 'send' || effect?.do === 'ask') {
          await this.#device.alone(`medborger-draft:${this.#options.key}`, PATIENCE, () => this.#deliver());
        }
      }
    } catch {
      // A lock that the browser took away: the next event begins again.
    } finally {
      this.#isDriving = false;
    }
    this.#wait();
  }

  #wait(): void {
    this.#alarm?.();
    this.#alarm = undefined;
    if (this.#isClosed) return;
    const effect = wants(this.#draft, this.#can);
    if (effect?.do !== 'wait') {
      const isOthers = !this.#isDriving && (effect !== null || this.#draft.waits === 'answer');
      if (isOthers) this.#alarm = this.#device.after(PATIENCE, () => void this.#drive());
      return;
    }
    const longer = Math.min(FIRST_WAIT * 2 ** Math.min(effect.failures - 1, 20), LONGEST_WAIT);
    const millis = Math.max(longer * (0.5 + this.#device.chance()), effect.least);
    this.#alarm = this.#device.after(millis, () => void this.retry());
  }

  async #deliver(): Promise<void> {
    // Nobody else is sending now: whoever began is gone.
    await this.#apply({ type: 'broken' });
    while (!this.#isClosed) {
      const effect = wants(this.#draft, this.#can);
      if (effect === null || effect.do === 'wait') return;
      await (effect.do === 'ask' ? this.#asks(effect.delivery) : this.#sends());
    }
  }

  async #sends(): Promise<void> {
    const { kind, client } = this.#options;
    await this.#apply({ type: 'began' });
    const { seed, attempt: content, delivery, plain, receipt, waits } = this.#draft;
    if (waits !== 'answer' || content === null) return;
    const [command, fields] = delivery === 0 || kind.add === undefined
      ? [kind.command, kind.fields(content, seed, plain ? null : seed.secretHash)]
      : [kind.add.command, kind.add.fields(content, receipt?.thing ?? seed.thing, plain ? null : seed.secret)];
    const outcome = await client.send<Receipt | null>(command, fields, { id: idOf(seed, delivery) });
    const result = ofSending(outcome, kind, delivery, plain);
    await this.#ofOwn(seed, { type: 'answered', delivery, content, result });
  }

  async #asks(delivery: number): Promise<void> {
    const { kind, client } = this.#options;
    const { seed } = this.#draft;
    const asked: Outcome<unknown> | undefined = kind.arrived && seed.secret !== null
      ? await client.ask(kind.arrived.question, kind.arrived.fields(seed.secret), { posed: true })
      : undefined;
    const result = asked === undefined ? ({ is: 'lacking' } as const) : ofAsking(asked, kind);
    if (result?.is === 'lacking') this.#can = { ...this.#can, ask: false };
    await this.#ofOwn(seed, { type: 'told', delivery, result });
  }

  /** Of a draft that was deleted meanwhile nothing is of interest any longer. */
  #ofOwn(seed: Seed, event: Event<C>): Promise<void> {
    return this.#change((draft) => (draft.seed.id === seed.id ? step(draft, event, this.#can) : draft));
  }

  async #awake(): Promise<void> {
    await this.#refresh();
    const { waits, pause } = this.#draft;
    // How long the server wishes to be left alone holds on.
    if (waits === 'online' || waits === 'session' || (waits === 'time' && pause === 0)) await this.retry();
    else void this.#drive();
  }

  /** The page may be gone before a database has kept anything. */
  #leaving(): void {
    if (this.#typed === undefined) return;
    const tail = JSON.stringify({ content: this.#typed.content, base: this.#base });
    this.#hasTail = attempt(() => this.#device.quick?.setItem(this.#tailKey, tail)) || this.#hasTail;
    void this.flush();
  }

  #letGoOfTail(): void {
    if (!this.#hasTail || this.#typed !== undefined) return;
    this.#hasTail = !attempt(() => this.#device.quick?.removeItem(this.#tailKey));
  }
}

/** Whether it went well, for storage and channels that may be closed or full. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** What the page throws is the page's, and must not stop what keeps a text. */
function called(work: () => void): void {
  try {
    work();
  } catch (error) {
    queueMicrotask(() => { throw error; });
  }
}

function readJson(storage: Device['quick'], key: string): unknown {
  try {
    return (JSON.parse(storage?.getItem(key) ?? 'null') as unknown) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Deletes all drafts from the device, those of open pages too. */
export async function discardAll(device: Device = browser()): Promise<void> {
  const store = await device.store();
  const channel = device.channel('medborger-drafts', () => {});
  for (const [key, { revision }] of await store.all()) {
    if ((await store.write(key, null, revision, device.now())) !== 'kept') await store.remove(key, revision);
    attempt(() => device.quick?.removeItem(`medborger-draft-tail:${key}`));
    channel.say({ about: key, held: null });
  }
  channel.close();
}
