// What a draft needs of the device: its clock, its chance, its storage, its other tabs. All of it is handed in.
import { bestStore, type Store, type Within } from './store.js';

export interface Channel {
  say(message: unknown): void;
  close(): void;
}

export interface Device {
  /** Milliseconds since 1970, as far as the device knows. */
  now(): number;
  /** Bytes that nobody can guess. */
  random(bytes: number): Uint8Array;
  /** Between 0 and 1, to spread attempts. */
  chance(): number;
  /** SHA-256; null on a page that is not secure. */
  readonly digest: ((bytes: Uint8Array) => Promise<Uint8Array>) | null;
  /** Does it after so many milliseconds, unless it is called off by what comes back. */
  after(millis: number, work: () => void): () => void;
  /** Does it while no other tab does, as long as that is not waited for in vain. */
  alone<T>(name: string, patienceMs: number, work: () => Promise<T>): Promise<T>;
  /** Speaks to the other tabs of the page's origin. */
  channel(name: string, hear: (message: unknown) => void): Channel;
  /** Calls `awake` when the device may be online again, and `leaving` when the page may go for good. What comes back ends it. */
  watch(on: { awake(): void; leaving(): void }): () => void;
  /** Keeps a little at once, while the page is going; null where that can't be. */
  readonly quick: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Where drafts are kept. */
  store(): Promise<Store>;
}

/** How long a database is waited for, and one that did not answer before. */
const STORE_MS = 3_000;
const STUCK_MS = 500;

let kept: Promise<Store> | undefined;

/** The browser's own. */
export function browser(): Device {
  const after = (millis: number, work: () => void) => {
    const timer = setTimeout(work, millis);
    return () => clearTimeout(timer);
  };
  const within: Within = (work, brief) =>
    new Promise((done, failed) => {
      const stop = after(brief ? STUCK_MS : STORE_MS, () => failed(new Error('it takes too long')));
      work.then(done, failed).finally(stop);
    });
  const { crypto, navigator } = globalThis;
  return {
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    chance: () => Math.random(),
    digest: crypto.subtle === undefined ? null : async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))),
    after,
    alone: async (name, patienceMs, work) => {
      if (navigator.locks === undefined) return work();
      const patience = new AbortController();
      let began = false;
      const stop = after(patienceMs, () => patience.abort());
      try {
        return await navigator.locks.request(name, { signal: patience.signal }, () => {
          began = true;
          stop();
          return work();
        }) as Awaited<ReturnType<typeof work>>;
      } catch (error) {
        // A tab that the system put to sleep holds on for ever. Two that send do no harm: the id is the same.
        if (began) throw error;
        return work();
      } finally {
        stop();
      }
    },
    channel: (name, hear) => {
      if (globalThis.BroadcastChannel === undefined) return { say: () => {}, close: () => {} };
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
      return { say: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    watch: ({ awake, leaving }) => {
      const seen = () => (document.visibilityState === 'hidden' ? leaving() : awake());
      addEventListener('online', awake);
      addEventListener('pageshow', awake);
      addEventListener('pagehide', leaving);
      document.addEventListener('visibilitychange', seen);
      return () => {
        removeEventListener('online', awake);
        removeEventListener('pageshow', awake);
        removeEventListener('pagehide', leaving);
        document.removeEventListener('visibilitychange', seen);
      };
    },
    get quick() {
      try {
        return globalThis.localStorage;
      } catch {
        return null;
      }
    },
    store: () => (kept ??= bestStore(within)),
  };
}
