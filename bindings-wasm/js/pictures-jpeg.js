// JPEG: what the pixels need is kept (ISO/IEC 10918-1), JFIF without its thumbnail, the colour profile and Adobe's word on colours.
import { bytes, damaged, exifOf, orientationOf } from './pictures-parts.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Tables: Huffman, arithmetic coding, quantisation, restart interval. */
const TABLES = [0xc4, 0xcc, 0xdb, 0xdd];
const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isApplication = (marker) => marker >= 0xe0 && marker <= 0xef;
const COMMENT = 0xfe;

export const isJpeg = (source) => source.length > 3 && source.u16(0) === 0xffd8 && source.u8(2) === 0xff;

/** Where the entropy-coded data ends that begins here: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(source, from) {
  for (let at = source.indexOf(0xff, from); at !== -1; at = source.indexOf(0xff, at)) {
    let next = at + 1;
    while (next < source.length && source.u8(next) === 0xff) next += 1;
    const marker = source.u8(next);
    if (marker !== 0 && (marker < 0xd0 || marker > 0xd7)) return at;
    at = next + 1;
  }
  throw damaged();
}

/** The picture without what it tells of where, when and by what it was taken. */
export function jpeg(source) {
  const kept = [];
  let jfif;
  let frame;
  let orientation;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (source.u8(at) !== 0xff) throw damaged();
    while (source.u8(at) === 0xff) at += 1;
    const marker = source.u8(at);
    if (marker === EOI) break;
    const from = at + 1;
    const length = source.u16(from);
    if (length < 2) throw damaged();
    const to = from + length;
    const body = from + 2;
    const whole = () => kept.push(bytes(0xff, marker), source.slice(from, to));
    source.slice(from, to);
    at = to;
    if (marker === SOS) {
      if (frame === undefined) throw damaged();
      at = endOfScan(source, to);
      whole();
      kept.push(source.slice(to, at));
      scans += 1;
    } else if (isFrame(marker)) {
      if (frame !== undefined) throw damaged();
      frame = { height: source.u16(body + 1), width: source.u16(body + 3) };
      whole();
    } else if (TABLES.includes(marker)) {
      whole();
    } else if (marker === 0xe0 && length >= 16 && source.says(body, 'JFIF\0')) {
      jfif ??= bytes(0xff, 0xe0, 0, 16, source.slice(body, body + 12), 0, 0);
    } else if (marker === 0xe1 && source.says(body, 'Exif\0')) {
      orientation ??= orientationOf(source.slice(Math.min(body + 6, to), to));
    } else if (marker === 0xe2 && source.says(body, 'ICC_PROFILE\0')) {
      whole();
    } else if (marker === 0xee && length >= 14 && source.says(body, 'Adobe')) {
      kept.push(bytes(0xff, 0xee, 0, 14, source.slice(body, body + 12)));
    } else if (!isApplication(marker) && marker !== COMMENT) {
      throw damaged();
    }
  }
  if (scans === 0) throw damaged();
  const turned = orientation ?? 1;
  const head = [bytes(0xff, SOI), jfif ?? []];
  if (turned !== 1) {
    const block = exifOf(turned);
    head.push(bytes(0xff, 0xe1, 0, block.length + 8, 'Exif\0\0', block));
  }
  return { parts: [...head, ...kept, bytes(0xff, EOI)], ...frame, orientation: turned };
}
