// Where drafts are kept on the device: IndexedDB, else localStorage, else memory alone. Each write says which revision it builds on,
// so that no tab overwrites what another wrote.

export interface Kept {
  readonly revision: number;
  /** Null where it was deleted: that it was is remembered a while, so that no other tab brings it back. */
  readonly value: unknown;
  /** When it was written, in milliseconds. */
  readonly at: number;
}

/** `conflict`: another revision is there. `full`: there is no room. `broken`: it can't be kept here at all. */
export type Written = 'kept' | 'conflict' | 'full' | 'broken';

export interface Store {
  readonly kind: 'indexeddb' | 'localstorage' | 'memory';
  /** What is kept, or null; undefined where it can't be read now. */
  read(key: string): Promise<Kept | null | undefined>;
  /** Keeps it as the revision after `base`; 0 is that of nothing. */
  write(key: string, value: unknown, base: number, at: number): Promise<Written>;
  /** Deletes what is still of this revision. */
  remove(key: string, revision: number): Promise<void>;
  all(): Promise<readonly (readonly [string, Kept])[]>;
  /** Calls `see` when another tab has written under a key, where tabs see what others wrote only a while later. What comes back ends it. */
  watch?(see: (key: string) => void): () => void;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && Number.isSafeInteger((value as Kept).revision) && typeof (value as Kept).at === 'number';

const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED');

export function memoryStore(): Store {
  const all = new Map<string, Kept>();
  return {
    kind: 'memory',
    read: async (key) => all.get(key) ?? null,
    write: async (key, value, base, at) => {
      if ((all.get(key)?.revision ?? 0) !== base) return 'conflict';
      all.set(key, { revision: base + 1, value, at });
      return 'kept';
    },
    remove: async (key, revision) => { if (all.get(key)?.revision === revision) all.delete(key); },
    all: async () => [...all],
  };
}

const PREFIX = 'medborger-draft:';

/** Over `localStorage`. What another tab wrote a moment ago may not be seen yet: then the later one holds, and is said to the other. */
export function localStore(storage: Storage): Store {
  const at = (key: string): Kept | null => {
    const text = storage.getItem(PREFIX + key);
    if (text === null) return null;
    try {
      const kept: unknown = JSON.parse(text);
      if (isKept(kept)) return kept;
    } catch {
      // Somebody else wrote it: the text itself is kept.
    }
    return { revision: 0, value: text, at: 0 };
  };
  return {
    kind: 'localstorage',
    read: async (key) => {
      try {
        return at(key);
      } catch {
        return undefined;
      }
    },
    write: async (key, value, base, now) => {
      try {
        if ((at(key)?.revision ?? 0) !== base) return 'conflict';
        storage.setItem(PREFIX + key, JSON.stringify({ revision: base + 1, value, at: now }));
        return 'kept';
      } catch (error) {
        return isFull(error) ? 'full' : 'broken';
      }
    },
    remove: async (key, revision) => {
      try {
        if (at(key)?.revision === revision) storage.removeItem(PREFIX + key);
      } catch {
        // It is looked for again at the next visit.
      }
    },
    all: async () => {
      try {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) => name.startsWith(PREFIX));
        return keys.map((name) => name.slice(PREFIX.length)).flatMap((key) => {
          const kept = at(key);
          return kept === null ? [] : [[key, kept] as const];
        });
      } catch {
        return [];
      }
    },
    watch: (see) => {
      const heard = ({ key, storageArea }: StorageEvent) => {
        if (storageArea === storage && key?.startsWith(PREFIX)) see(key.slice(PREFIX.length));
      };
      globalThis.addEventListener?.('storage', heard);
      return () => globalThis.removeEventListener?.('storage', heard);
    },
  };
}

const NAME = 'medborger';
const ROOM = 'drafts';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
  });

/** Gives up after a while, since some browsers never answer: after a short one where it is `brief`. */
export type Within = <T>(work: Promise<T>, brief?: boolean) => Promise<T>;

/** Over IndexedDB. */
export async function indexedStore(factory: IDBFactory, within: Within): Promise<Store> {
  let open: IDBDatabase | undefined;
  // Whether the last that was asked of it never came: nobody who sends waits for it again and again.
  let isStuck = false;
  const opened = async (): Promise<IDBDatabase> => {
    if (open !== undefined) return open;
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(ROOM);
    const database = await within(settled(request), isStuck);
    // Another version of the script needs the place, or the browser closed it.
    database.onversionchange = () => { database.close(); open = undefined; };
    database.onclose = () => { open = undefined; };
    return (open = database);
  };
  const done = (transaction: IDBTransaction): Promise<void> =>
    new Promise((whole, failed) => {
      transaction.oncomplete = () => whole();
      transaction.onabort = () => failed(transaction.error ?? new Error('IndexedDB'));
    });
  const once = async <T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> => {
    const value = await within(opened().then(work), isStuck);
    isStuck = false;
    return value;
  };
  /** Once more over a new connection, where the old one is of no use any longer. */
  const over = async <T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> => {
    try {
      return await once(work);
    } catch (error) {
      if (isFull(error)) throw error;
      open?.close();
      open = undefined;
      if (isStuck) throw error;
      isStuck = true;
      return once(work);
    }
  };
  await opened();
  const writing = (database: IDBDatabase) => database.transaction(ROOM, 'readwrite', { durability: 'strict' });
  return {
    kind: 'indexeddb',
    read: async (key) => {
      try {
        const kept: unknown = await over((database) => settled(database.transaction(ROOM).objectStore(ROOM).get(key)));
        if (kept === undefined) return null;
        return isKept(kept) ? kept : { revision: 0, value: kept, at: 0 };
      } catch {
        return undefined;
      }
    },
    write: async (key, value, base, at) => {
      try {
        return await over(async (database) => {
          const transaction = writing(database);
          const room = transaction.objectStore(ROOM);
          const finished = done(transaction);
          // Whatever fails here is told by the transaction as well.
          finished.catch(() => {});
          const before: unknown = await settled(room.get(key));
          if ((isKept(before) ? before.revision : 0) !== base) return 'conflict';
          room.put({ revision: base + 1, value, at }, key);
          await finished;
          return 'kept';
        });
      } catch (error) {
        return isFull(error) ? 'full' : 'broken';
      }
    },
    remove: async (key, revision) => {
      try {
        await over(async (database) => {
          const transaction = writing(database);
          const room = transaction.objectStore(ROOM);
          const finished = done(transaction);
          finished.catch(() => {});
          const kept: unknown = await settled(room.get(key));
          if (isKept(kept) && kept.revision === revision) room.delete(key);
          await finished;
        });
      } catch {
        // It is looked for again at the next visit.
      }
    },
    all: async () => {
      try {
        return await over(async (database) => {
          const room = database.transaction(ROOM).objectStore(ROOM);
          const [keys, values] = await Promise.all([settled(room.getAllKeys()), settled(room.getAll() as IDBRequest<unknown[]>)]);
          return keys.flatMap((key, index) => (isKept(values[index]) ? [[String(key), values[index]] as const] : []));
        });
      } catch {
        return [];
      }
    },
  };
}

/** The best place that the device has. */
export async function bestStore(within: Within): Promise<Store> {
  try {
    if (globalThis.indexedDB) return await indexedStore(globalThis.indexedDB, within);
  } catch {
    // As in some private windows.
  }
  try {
    const storage = globalThis.localStorage;
    storage.setItem(`${PREFIX}?`, '');
    storage.removeItem(`${PREFIX}?`);
    return localStore(storage);
  } catch {
    return memoryStore();
  }
}

/** Deletes what was left for too long, and what is remembered of what was deleted. What isn't a draft of ours stays. */
export async function sweep(store: Store, now: number, isOld: (value: unknown) => boolean): Promise<void> {
  for (const [key, kept] of await store.all()) {
    const isGone = kept.value === null ? now - kept.at > 86_400_000 : isOld(kept.value);
    if (isGone) await store.remove(key, kept.revision);
  }
}
