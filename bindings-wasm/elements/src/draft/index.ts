export { discardAll, PageDraft, type DraftOptions, type Shown } from './draft.js';
export { browser, type Channel, type Device } from './device.js';
export { plainly, response, type Kind, type ResponseContent } from './kinds.js';
export type { Arrived, Draft, Other, Phase, Seed, Waits } from './record.js';
export { bestStore, indexedStore, localStore, memoryStore, type Store } from './store.js';
