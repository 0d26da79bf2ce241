// What the three kinds of pictures have in common: bytes read with care, refusals, and the one thing kept of Exif.
import { MedborgerError } from './errors.js';

const invalid = (code, field, english, danish) => new MedborgerError(code, 'invalid', field, english, danish);

export const damaged = () =>
  invalid('picture_damaged', undefined, 'the picture is damaged or not whole', 'billedet er beskadiget eller ikke helt');
export const refused = () =>
  invalid('picture_type_refused', undefined, 'only pictures in JPEG, PNG and WebP are taken, and not HEIC, GIF or SVG',
    'kun billeder i JPEG, PNG og WebP tages imod, og ikke HEIC, GIF eller SVG');
export const tooLarge = () => invalid('picture_size_out_of_range', 'size', 'a picture has 1 byte to 10 MiB', 'et billede fylder fra 1 byte til 10 MiB');
export const tooWide = (field) =>
  invalid('picture_pixels_out_of_range', field, 'a picture is 1 to 12,000 pixels wide and high', 'et billede er 1 til 12.000 pixels bredt og højt');

/** Numbers and pieces of bytes. What lies outside says that the picture is damaged. */
export class Source {
  #bytes;
  #view;

  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length() {
    return this.#bytes.length;
  }

  #must(at, length) {
    if (at < 0 || length < 0 || at + length > this.length) throw damaged();
  }

  slice(from, to) {
    this.#must(from, to - from);
    return this.#bytes.subarray(from, to);
  }

  u8(at) {
    this.#must(at, 1);
    return this.#bytes[at];
  }

  u16(at, little = false) {
    this.#must(at, 2);
    return this.#view.getUint16(at, little);
  }

  u24le(at) {
    return this.u8(at) | this.u8(at + 1) << 8 | this.u8(at + 2) << 16;
  }

  u32(at, little = false) {
    this.#must(at, 4);
    return this.#view.getUint32(at, little);
  }

  /** Whether these characters stand here. */
  says(at, text) {
    return at + text.length <= this.length && letters(text).every((letter, i) => this.#bytes[at + i] === letter);
  }

  /** Four characters. */
  name(at) {
    return String.fromCharCode(...this.slice(at, at + 4));
  }

  indexOf(byte, from) {
    return this.#bytes.indexOf(byte, from);
  }
}

const letters = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** What follows one another as bytes, texts and numbers of one byte. */
export function bytes(...parts) {
  const pieces = parts.map((part) => (typeof part === 'string' ? letters(part) : typeof part === 'number' ? [part] : part));
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export const big32 = (number) => [number >>> 24, number >>> 16 & 255, number >>> 8 & 255, number & 255];
export const little32 = (number) => big32(number).reverse();

const ORIENTATION = 0x0112;
const SHORT = 3;

/** Which way up an Exif block says that the picture is: 1 to 8, and 1 where it says nothing that can be read. */
export function orientationOf(block) {
  try {
    const source = new Source(block);
    const little = source.says(0, 'II');
    if (!little && !source.says(0, 'MM')) return 1;
    if (source.u16(2, little) !== 42) return 1;
    const table = source.u32(4, little);
    for (let entry = 0, count = source.u16(table, little); entry < count; entry += 1) {
      const at = table + 2 + 12 * entry;
      if (source.u16(at, little) !== ORIENTATION) continue;
      const turned = source.u16(at + 8, little);
      return source.u16(at + 2, little) === SHORT && turned >= 1 && turned <= 8 ? turned : 1;
    }
    return 1;
  } catch {
    return 1;
  }
}

/** An Exif block that says which way up the picture is and nothing else. */
export const exifOf = (orientation) => bytes('MM', 0, 42, big32(8), 0, 1, 1, 0x12, 0, SHORT, big32(1), 0, orientation, 0, 0, big32(0));
