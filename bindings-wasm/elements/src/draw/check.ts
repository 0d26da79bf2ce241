import * as glue from '../../../js/wasm/medborger_draw.js';
import type { Fault } from '../client.js';
import { asFault, loading, type Told } from '../module.js';
import type { Checked, Proven, Published, Replayed, Share, Unable } from './model.js';
import { drawnOf, type Randomness, type Reading } from './text.js';

// The draw done again in the page: the module of `medborger/draw`, where the build puts it.
const { init, native } = loading(glue, () => new URL('../../dist/draw.wasm', import.meta.url));

/** Loads the module; says why it can't where it can't. */
export async function loaded(): Promise<Unable | undefined> {
  if (typeof WebAssembly === 'undefined') return 'unsupported';
  try {
    await init(undefined, { integrity: DRAW_INTEGRITY });
    return undefined;
  } catch {
    return 'lost';
  }
}

type Answer<T> = { readonly value: T } | { readonly fault: Fault };

function ask<T>(name: string, body: object): Answer<T> {
  try {
    return { value: JSON.parse(native().ask(JSON.stringify({ name, body }))) as T };
  } catch (error) {
    const told = error as Told;
    if (typeof told.code !== 'string' || typeof told.danish !== 'string') throw error;
    return { fault: asFault(told) };
  }
}

/** Something that could have been shown: before a draw the text is looked at with it, and the panel that it points at is nobody's. */
function anything(randomness: Randomness | undefined): string {
  if (randomness?.kind === 'beacon') return '00'.repeat(Math.min(randomness.bytes, 128));
  const least = randomness?.kind === 'dice' && randomness.sides !== 10 ? '1' : '0';
  return Array.from({ length: Math.min(randomness?.count ?? 1, 30) }, () => least).join(' ');
}

/** Does the draw again, by the text, the fingerprint that was announced and what was shown. Call `loaded` before. */
export function check({ text, digest, proof, randomness, panel }: Published, reading: Pick<Reading, 'randomness'>): Checked {
  const isDrawn = typeof randomness === 'string' && randomness.trim() !== '';
  const drawn = isDrawn ? randomness : anything(reading.randomness);
  const replayed = ask<Replayed>('sortition.verify', { text, sha256: digest.trim().toLowerCase(), drawn: drawnOf(reading.randomness, drawn) });
  const told = { isDrawn, ...(isDrawn ? { drawn: randomness, claimed: panel } : {}) };
  if ('fault' in replayed) return { ...told, fault: replayed.fault };
  const proven = proof ? ask<Proven>('sortition.verify_chances', { text, proof }) : undefined;
  return { ...told, replay: replayed.value, proven: proven && ('fault' in proven ? proven.fault : proven.value) };
}

/** What the text says of one person, and by the proof why; nothing where the person is not in it. */
export function shareOf(text: string, id: string, proof?: string | null): Share | undefined {
  const found = ask<Share>('sortition.person', { text, id, ...(proof ? { proof } : {}) });
  if ('value' in found) return found.value;
  // A proof that does not hold takes nothing from the line itself.
  return proof && found.fault.field === 'proof' ? shareOf(text, id) : undefined;
}
