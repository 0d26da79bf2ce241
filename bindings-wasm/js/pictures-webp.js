// WebP (RFC 9649): the chunks that say how the pixels look are kept; Exif, XMP and what nobody knows go. Which way up Exif says that
// it is goes too: browsers show WebP as the pixels lie, so that it looks as before, and then the same everywhere.
import { bytes, damaged, little32 } from './pictures-parts.js';

const HAS_PROFILE = 0x20;
const HAS_ALPHA = 0x10;
const MOVES = 0x02;
const OF_A_FRAME = ['ALPH', 'VP8 ', 'VP8L'];

export const isWebp = (source) => source.says(0, 'RIFF') && source.says(8, 'WEBP');

/** The chunks between two places. */
function* chunks(source, from, to) {
  for (let at = from; at + 8 <= to;) {
    const body = at + 8;
    const end = body + source.u32(at + 4, true);
    if (end > to) throw damaged();
    yield { name: source.name(at), body, end };
    at = end + (end - body) % 2;
  }
}

const chunk = (name, ...body) => {
  const all = bytes(...body);
  return [bytes(name, little32(all.length)), all, ...(all.length % 2 ? [bytes(0)] : [])];
};

function sizeOf(source, { name, body, end }) {
  if (name === 'VP8X') {
    if (end - body < 10) throw damaged();
    return { width: source.u24le(body + 4) + 1, height: source.u24le(body + 7) + 1 };
  }
  if (name === 'VP8L') {
    if (end - body < 5 || source.u8(body) !== 0x2f) throw damaged();
    const bits = source.u32(body + 1, true);
    return { width: (bits & 0x3fff) + 1, height: (bits >>> 14 & 0x3fff) + 1 };
  }
  if (name !== 'VP8 ' || end - body < 10 || source.u24le(body + 3) !== 0x2a019d) throw damaged();
  return { width: source.u16(body + 6, true) & 0x3fff, height: source.u16(body + 8, true) & 0x3fff };
}

/** A frame of a picture that moves, without what else somebody put into it. */
function frame(source, { body, end }) {
  if (end - body < 16) throw damaged();
  const parts = [source.slice(body, body + 16)];
  for (const { name, body: from, end: to } of chunks(source, body + 16, end)) {
    if (OF_A_FRAME.includes(name)) parts.push(...chunk(name, source.slice(from, to)));
  }
  return chunk('ANMF', ...parts);
}

/** The picture without what it tells of where, when and by what it was taken. */
export function webp(source) {
  const end = 8 + source.u32(4, true);
  if (end > source.length) throw damaged();
  const [first, ...others] = chunks(source, 12, end);
  if (first === undefined) throw damaged();
  const size = sizeOf(source, first);
  const copy = ({ name, body, end }) => chunk(name, source.slice(body, end));
  if (first.name !== 'VP8X') return { parts: file(copy(first)), ...size, orientation: 1 };

  let flags = source.u8(first.body) & (HAS_ALPHA | MOVES);
  const kept = [];
  let pictures = 0;
  for (const one of others) {
    if (one.name === 'ICCP' || one.name === 'ANIM' || OF_A_FRAME.includes(one.name)) kept.push(...copy(one));
    else if (one.name === 'ANMF') kept.push(...frame(source, one));
    else if (one.name === 'VP8X') throw damaged();
    if (one.name === 'ICCP') flags |= HAS_PROFILE;
    if (one.name === 'VP8 ' || one.name === 'VP8L' || one.name === 'ANMF') pictures += 1;
  }
  if (pictures === 0) throw damaged();
  const head = chunk('VP8X', flags, 0, 0, 0, source.slice(first.body + 4, first.body + 10));
  return { parts: file([...head, ...kept]), ...size, orientation: 1 };
}

function file(parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 4);
  return [bytes('RIFF', little32(length), 'WEBP'), ...parts];
}
