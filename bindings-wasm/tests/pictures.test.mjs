// `medborger/pictures`: nothing of where, when, by whom and by what a picture was taken leaves the page, and no pixel is another.
// The pictures are Pillow's (`pictures/make.py`), with all that cameras and programs write into them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MedborgerError, clean, upload } from 'medborger/pictures';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const names = readdirSync(at('pictures')).filter((name) => !name.endsWith('.py')).sort();
const read = (name) => readFileSync(at(`pictures/${name}`));
const bytesOf = async (blob) => Buffer.from(await blob.arrayBuffer());
const cleaned = async (file) => {
  const picture = await clean(new Blob([file]));
  return { ...picture, bytes: await bytesOf(picture.blob) };
};
const join = (...parts) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** What no picture may tell. The last are 46 and 13.44 as Exif writes them: minutes and seconds of a place. */
const TOLD = [
  'Eksempelkamera', 'Model E-1', 'Ida Eksempel', '2026:01:15', '2026-01-15', 'SN-12345678', 'maker note', 'GPSLatitude', 'xpacket', 'http://ns.adobe.com',
  join([0, 0, 0, 46, 0, 0, 0, 1]), join([46, 0, 0, 0, 1, 0, 0, 0]),
];
const tells = (file) => TOLD.filter((told) => file.includes(told));

test('nothing is told of where, when, by whom and by what it was taken', async () => {
  assert.equal(names.length, 10);
  for (const name of names) {
    const before = read(name);
    if (!['plain.webp', 'palette.png'].includes(name)) assert.ok(tells(before).length >= 5, name);
    const { bytes, blob, sha256, size, mediaType, width, height } = await cleaned(before);
    assert.deepEqual(tells(bytes), [], name);
    assert.equal(mediaType, name.endsWith('jpg') ? 'jpeg' : name.split('.')[1], name);
    assert.equal(blob.type, `image/${mediaType}`);
    assert.equal(sha256, createHash('sha256').update(bytes).digest('hex'));
    assert.deepEqual([size, blob.size], [bytes.length, bytes.length]);
    const lies = /^(turned|progressive)/.test(name);
    assert.deepEqual([width, height], lies ? [16, 24] : [24, 16], name);
    // What is clean stays as it is.
    assert.equal((await cleaned(bytes)).sha256, sha256, name);
    // The colours, and which way up.
    for (const profile of ['ICC_PROFILE\0', 'iCCP', 'ICCP']) assert.equal(bytes.includes(profile), before.includes(profile), name);
    assert.equal(bytes.includes(join('MM', [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1])), lies, name);
  }
});

test('only chunks that say how pixels look are left', async () => {
  const chunks = (bytes) => [...bytes.toString('latin1').matchAll(/(?:IHDR|PLTE|tRNS|pHYs|iCCP|eXIf|tEXt|zTXt|iTXt|IDAT|IEND)/g)].map(String);
  assert.ok(['eXIf', 'tEXt', 'zTXt', 'iTXt'].every((name) => chunks(read('turned.png')).includes(name)));
  assert.deepEqual(chunks((await cleaned(read('turned.png'))).bytes), ['IHDR', 'eXIf', 'iCCP', 'pHYs', 'IDAT', 'IEND']);
  assert.deepEqual(chunks((await cleaned(read('palette.png'))).bytes), ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
  // VP8X says what is there: a profile and alpha, alpha alone, that it moves; Exif and XMP never.
  for (const [name, flags] of [['alpha.webp', 0x30], ['lossless.webp', 0x10], ['moving.webp', 0x02]]) {
    const { bytes } = await cleaned(read(name));
    assert.equal(bytes[20] & 0x3e, flags, name);
    assert.equal(bytes.readUInt32LE(4), bytes.length - 8, name);
    assert.ok(!bytes.includes('XMP '), name);
  }
  assert.deepEqual((await cleaned(read('plain.webp'))).bytes, read('plain.webp'));
});

test('thumbnails, second pictures, comments and what lies behind the end go', async () => {
  const plain = read('upright.jpg');
  const { bytes: expected } = await cleaned(plain);
  const behind = (file, ...segments) => join(file.subarray(0, 2), ...segments, file.subarray(2));
  const segment = (marker, ...body) => {
    const content = join(...body);
    return join([0xff, marker, content.length + 2 >> 8, content.length + 2 & 255], content);
  };
  const again = async (file) => assert.deepEqual((await cleaned(file)).bytes, expected);
  await again(join(plain, 'a film, as phones put it there', plain));
  await again(behind(plain, segment(0xe2, 'MPF\0', 'where the second picture lies'), segment(0xed, 'Photoshop 3.0\0', 'Ida Eksempel')));
  await again(behind(plain, segment(0xe0, 'JFXX\0', 'a thumbnail'), segment(0xfe, 'Ida Eksempel'), [0xff, 0xff]));
  await again(behind(plain, segment(0xef, 'anything'), segment(0xeb, 'JP', 'who signed it')));
  // A JFIF with a thumbnail of one pixel.
  const jfif = plain.indexOf('JFIF\0') - 4;
  const thumbnail = segment(0xe0, plain.subarray(jfif + 4, jfif + 16), [1, 1], 'rgb');
  await again(join(plain.subarray(0, jfif), thumbnail, plain.subarray(jfif + 18)));

  for (const name of ['palette.png', 'moving.webp']) {
    const file = read(name);
    assert.deepEqual((await cleaned(join(file, 'Ida Eksempel'))).bytes, (await cleaned(file)).bytes, name);
  }
});

test('other files are refused in both languages', async () => {
  const box = (brand) => join([0, 0, 0, 24], `ftyp${brand}`, [0, 0, 0, 0], 'mif1', brand);
  const files = [box('heic'), box('avif'), 'GIF89a\x01\0\x01\0', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'BM', '%PDF-1.7', 'RIFF\0\0\0\0WAVE', '\x89PNG'];
  for (const file of files) {
    const error = await clean(new Blob([join(file)])).catch((error) => error);
    assert.ok(error instanceof MedborgerError, String(file));
    assert.deepEqual([error.code, error.kind], ['picture_type_refused', 'invalid']);
    assert.match(error.message, /JPEG, PNG and WebP/);
    assert.match(error.danish, /JPEG, PNG og WebP/);
  }
  const code = (file) => clean(file).then(() => 'taken', (error) => error.code);
  assert.equal(await code(new Blob([])), 'picture_damaged');
  assert.equal(await code({ size: (64 << 20) + 1 }), 'picture_size_out_of_range');
  const wide = Buffer.from(read('plain.webp'));
  assert.equal(await code(new Blob([wide])), 'taken');
  wide.writeUInt16LE(12_001, wide.indexOf(join([0x9d, 1, 0x2a])) + 3);
  assert.equal(await code(new Blob([wide])), 'picture_pixels_out_of_range');
  const large = join(read('cmyk.jpg').subarray(0, -2), Buffer.alloc(10 << 20), [0xff, 0xd9]);
  assert.equal(await code(new Blob([large])), 'picture_size_out_of_range');
});

test('a broken file gives a refusal or a picture, and always an end', { timeout: 60_000 }, async () => {
  const met = { taken: 0, picture_damaged: 0, picture_type_refused: 0, picture_pixels_out_of_range: 0 };
  const tried = async (file) => {
    let code = 'taken';
    try {
      await clean(new Blob([file]));
    } catch (error) {
      if (!(error instanceof MedborgerError)) throw error;
      ({ code } = error);
    }
    assert.ok(code in met, code);
    met[code] += 1;
    return code;
  };
  let seed = 17;
  const roll = (sides) => {
    seed = Math.imul(seed, 1103515245) + 12345 >>> 0;
    return (seed >>> 8) % sides;
  };
  for (const name of names) {
    const file = read(name);
    for (let length = 0; length < file.length; length += 1) assert.notEqual(await tried(file.subarray(0, length)), 'taken', `${name} ${length}`);
    for (let round = 0; round < 400; round += 1) {
      const broken = Buffer.from(file);
      for (let count = 1 + roll(3); count > 0; count -= 1) broken[roll(broken.length)] = [0, 0xff, 0xd9, roll(256)][roll(4)];
      await tried(round % 3 ? broken : join(broken.subarray(0, roll(file.length)), broken.subarray(roll(file.length))));
    }
  }
  assert.ok(Object.values(met).every((count) => count > 5), JSON.stringify(met));
});

test('it is sent under its hash, and what the server says of it is told', async () => {
  const seen = [];
  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    seen.push([request.method, request.url, request.headers['content-type'], Buffer.concat(pieces)]);
    if (request.url.startsWith('/no/')) response.writeHead(502).end('<h1>Bad gateway</h1>');
    else if (seen.length === 1) response.writeHead(201, { 'content-type': 'application/json' }).end('{}');
    else response.writeHead(413).end(JSON.stringify({ code: 'body_too_large', kind: 'invalid', english: 'too large', danish: 'for stor' }));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const picture = await clean(new Blob([read('turned.jpg')]));
    const { port } = server.address();
    await upload(picture, `http://127.0.0.1:${port}/api/files/`);
    assert.deepEqual(seen[0], ['PUT', `/api/files/${picture.sha256}`, 'image/jpeg', await bytesOf(picture.blob)]);
    const refusal = await upload(picture, new URL(`http://127.0.0.1:${port}/api/files`)).catch((error) => error);
    assert.deepEqual([refusal.name, refusal.code, refusal.danish], ['MedborgerError', 'body_too_large', 'for stor']);
    const failure = await upload(picture, `http://127.0.0.1:${port}/no/files`).catch((error) => error);
    assert.deepEqual([failure.code, failure.kind], ['host_failed', 'storage']);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('a browser shows the same pixels, and the size that is told', { skip: process.env.CHROMIUM === undefined, timeout: 120_000 }, async () => {
  const { page } = await import('./serve.mjs');
  await page({ '/js/': at('../js/'), '/pictures/': at('pictures/') }, async (page, printed) => {
    const shown = await page.evaluate(async (names) => {
      const { clean } = await import('/js/pictures.js');
      const pixels = async (blob) => {
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return [bitmap.width, bitmap.height, [...context.getImageData(0, 0, bitmap.width, bitmap.height).data].join(' ')];
      };
      return Promise.all(names.map(async (name) => {
        const file = await (await fetch(`/pictures/${name}`)).blob();
        const { blob, width, height } = await clean(file);
        return { name, told: [width, height], before: await pixels(file), after: await pixels(blob) };
      }));
    }, names);
    for (const { name, told, before, after } of shown) {
      assert.deepEqual(after, before, name);
      assert.ok(new Set(after[2].split(' ')).size > 20, name);
      assert.deepEqual(told, after.slice(0, 2), name);
    }
    assert.deepEqual(printed, []);
  });
});
