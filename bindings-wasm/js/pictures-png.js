// PNG: the chunks that say how the pixels look are kept (W3C PNG, third edition); texts, times, Exif and what nobody knows go.
import { big32, bytes, damaged, exifOf, orientationOf } from './pictures-parts.js';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const KEPT = new Set([
  'IHDR', 'PLTE', 'IDAT', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs',
  // Of pictures that move.
  'acTL', 'fcTL', 'fdAT',
]);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ sum >>> 1 : sum >>> 1;
  return sum;
});

function checksum(piece) {
  let sum = 0xffffffff;
  for (const byte of piece) sum = TABLE[(sum ^ byte) & 255] ^ sum >>> 8;
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(name, body) {
  const named = bytes(name, body);
  return bytes(big32(body.length), named, big32(checksum(named)));
}

export const isPng = (source) => source.says(0, SIGNATURE);

/** The picture without what it tells of where, when and by what it was taken. */
export function png(source) {
  const kept = [];
  let header;
  let orientation = 1;
  let hasPixels = false;
  for (let at = SIGNATURE.length; ;) {
    const length = source.u32(at);
    const body = at + 8;
    const end = body + length + 4;
    const name = source.name(at + 4);
    const whole = source.slice(at, end);
    if (!/^[A-Za-z]{4}$/.test(name) || checksum(source.slice(at + 4, body + length)) !== source.u32(body + length)) throw damaged();
    if ((header === undefined) !== (name === 'IHDR')) throw damaged();
    at = end;
    if (name === 'IEND') {
      if (!hasPixels) throw damaged();
      const turned = orientation === 1 ? [] : [chunk('eXIf', exifOf(orientation))];
      const [first, ...others] = kept;
      return { parts: [bytes(SIGNATURE), first, ...turned, ...others, chunk('IEND', [])], ...header, orientation };
    }
    if (name === 'IHDR') {
      if (length !== 13) throw damaged();
      header = { width: source.u32(body), height: source.u32(body + 4) };
    }
    if (name === 'IDAT') hasPixels = true;
    if (name === 'eXIf') orientation = orientationOf(source.slice(body, body + length));
    if (KEPT.has(name)) kept.push(whole);
    // A letter in capitals says that no picture can be shown without it.
    else if (name[0] < 'a') throw damaged();
  }
}
