// `medborger/pictures`: takes out of a picture what it tells of where, when and by what it was taken, before it leaves the page.
// Nothing is encoded anew: every pixel stays as it was. No WebAssembly.
import { MedborgerError } from './errors.js';
import { isJpeg, jpeg } from './pictures-jpeg.js';
import { Source, damaged, refused, tooLarge, tooWide } from './pictures-parts.js';
import { isPng, png } from './pictures-png.js';
import { isWebp, webp } from './pictures-webp.js';

export { MedborgerError } from './errors.js';

/** How many bytes a picture has at most, and one as it came, with what is taken out. */
const BYTES_MAX = 10 << 20;
const GIVEN_MAX = 64 << 20;
const PIXELS_MAX = 12_000;

const KINDS = [
  ['jpeg', isJpeg, jpeg],
  ['png', isPng, png],
  ['webp', isWebp, webp],
];

/** A picture that tells of itself alone, its hash and its size. */
export async function clean(blob) {
  if (blob.size > GIVEN_MAX) throw tooLarge();
  const source = new Source(new Uint8Array(await blob.arrayBuffer()));
  const [mediaType, , strip] = KINDS.find(([, is]) => is(source)) ?? [];
  if (strip === undefined) throw source.length === 0 ? damaged() : refused();
  const { parts, orientation, ...size } = strip(source);
  for (const [side, pixels] of Object.entries(size)) if (pixels < 1 || pixels > PIXELS_MAX) throw tooWide(side);
  const [width, height] = orientation < 5 ? [size.width, size.height] : [size.height, size.width];
  const cleaned = new Blob(parts, { type: `image/${mediaType}` });
  if (cleaned.size > BYTES_MAX) throw tooLarge();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await cleaned.arrayBuffer()));
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { blob: cleaned, sha256, size: cleaned.size, mediaType, width, height };
}

/** Sends a picture to where the server keeps files, under its hash. */
export async function upload({ blob, sha256 }, url, options) {
  const headers = new Headers(options?.headers);
  headers.set('content-type', blob.type);
  headers.set('accept', 'application/json');
  const answer = await fetch(`${String(url).replace(/\/$/, '')}/${sha256}`, { ...options, method: 'PUT', headers, body: blob });
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) return;
  throw new MedborgerError(
    told.code ?? 'host_failed', told.kind ?? 'storage', told.field,
    told.english ?? 'the server could not answer', told.danish ?? 'serveren kunne ikke svare',
  );
}
