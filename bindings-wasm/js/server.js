// The one HTTP protocol in JavaScript: it moves bytes. What a request asks for and what the answer is, the module decides.
import { MedborgerError } from './errors.js';
import document from './wasm/openapi.js';

export { folder } from './server-files.js';

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const isPlain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Options as the core names them. */
function plain(options) {
  if (!isPlain(options)) return options;
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [snake(name), plain(value)]));
}

/** What the core is told of an error: nothing of one that is not the library's. */
function told(error) {
  if (!(error instanceof MedborgerError)) return '{}';
  const { code, kind, field, message, danish, faults } = error;
  return JSON.stringify({ error: { code, kind, field, message, danish, faults } });
}

const sleep = (millis, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    signal.addEventListener('abort', done);
  });

/** When all requests that have come were looked at; at once where there is no such moment. */
const soon = globalThis.setImmediate ?? queueMicrotask;

/** How long a body that nobody takes is that is read to its end all the same, so that its sender's connection can go on. */
const SHORT = 1 << 20;
/** How much of a longer one is still read and thrown away, and for how long: who hangs up on whoever sends takes the answer away. */
const LINGER = 32 << 20;
const LINGER_MS = 1_000;

/** The sender went away. */
class Gone extends Error {}
/** Nothing more came of a body. */
class Stopped extends Error {}

/** Something within so many milliseconds, or else nothing of it. */
function within(something, millis, late) {
  let timer;
  const over = new Promise((done, reject) => {
    timer = setTimeout(() => (late ? reject(new late()) : done(undefined)), Math.max(millis, 0));
  });
  return Promise.race([something, over]).finally(() => clearTimeout(timer));
}

/** A body that comes in: its pieces, for as long as a host waits for them. */
class Body {
  #read;
  #cancel;
  #idle;
  #end;
  /** Whether all of it was read. */
  ended;

  constructor(pieces, [idle, whole]) {
    if (typeof pieces?.getReader === 'function') {
      const reader = pieces.getReader();
      this.#read = () => reader.read();
      this.#cancel = () => reader.cancel();
    } else {
      const all = pieces?.[Symbol.asyncIterator]();
      this.#read = () => all.next();
    }
    this.ended = !pieces;
    this.#idle = idle;
    this.#end = Date.now() + whole;
  }

  /** The next piece; undefined behind the last. */
  async next() {
    if (this.ended) return undefined;
    const next = this.#read().catch((error) => {
      throw new Gone('the sender went away', { cause: error });
    });
    const { done, value } = await within(next, Math.min(this.#idle, this.#end - Date.now()), Stopped);
    this.ended = done === true;
    return value;
  }

  /** At most so many bytes, and one more where there are more. */
  async read(most) {
    const parts = [];
    let length = 0;
    for (let piece; length <= most && (piece = await this.next()) !== undefined; length += piece.length) parts.push(piece);
    const bytes = new Uint8Array(Math.min(length, most + 1));
    let at = 0;
    for (const part of parts) {
      const fits = part.subarray(0, bytes.length - at);
      bytes.set(fits, at);
      at += fits.length;
    }
    return bytes;
  }

  /** Throws away what still comes, up to a limit. */
  async drain() {
    const until = Date.now() + LINGER_MS;
    const pour = async () => {
      for (let left = LINGER, piece; left > 0 && Date.now() < until && (piece = await this.next()) !== undefined; left -= piece.length);
    };
    // Who went away needs no answer.
    const poured = pour().catch(() => {});
    await within(poured, LINGER_MS);
  }

  /** Takes no more of it. */
  async leave() {
    if (!this.ended) await this.#cancel?.().catch(() => {});
  }
}

/** Whether a body is read to its end, though nobody takes it. */
function isShort(headers) {
  const value = (name) => headers.find(([one]) => one === name)?.[1];
  // Who asks first whether to send it at all is told no.
  if (value('expect') !== undefined) return false;
  return Number(value('content-length') ?? Infinity) <= SHORT;
}

/** Path and query of what a request is for, which may be a whole address; the path without so many signs of a framework's own. */
function target(url, prefix) {
  const [whole] = url.split('#', 1);
  const from = whole.startsWith('/') ? 0 : whole.indexOf('/', whole.indexOf('://') + 3);
  const at = from < 0 ? '/' : whole.slice(from);
  const mark = at.indexOf('?');
  return mark < 0 ? [at.slice(prefix), ''] : [at.slice(prefix, mark), at.slice(mark + 1)];
}

/** Whether a body comes behind a head of HTTP/1. */
const bringsBody = (headers) =>
  headers.some(([name, value]) => name === 'transfer-encoding' || (name === 'content-length' && value !== '0'));

/**
 * The protocol over a town. What comes back takes a Web `Request` and gives a `Response`; what stands behind the request is asked who
 * sent it in its place, as a framework's context. Its `node` takes Node's two objects,
 * for Express and plain Node; its `fastify` is a plugin.
 */
export function serve(town, options) {
  const { actor, origins, origin = origins, key, files, door, clock, random, onError, ...others } = options ?? {};
  if (typeof actor !== 'function') throw new TypeError('`actor` must be a function from a request to who sent it');
  const { store, mayRead, ...limits } = files ?? {};
  if (files && !store) throw new TypeError('`files` must bring a `store`, such as `folder(path)`');
  const protocol = town.protocol(document, {
    ...plain(others),
    origins: [origin ?? []].flat(),
    files: store ? plain(limits) : null,
  });
  const now = clock ?? (() => Date.now());
  const bytes = random ?? (() => crypto.getRandomValues(new Uint8Array(16)));
  /** Tells the host alone, and goes on also where it can't be told. */
  const failed = (error) => {
    try {
      (onError ?? console.error)(error);
    } catch (other) {
      console.error(other);
    }
  };
  const patience = [...protocol.patience()];
  const { execute, ask } = door ?? {
    execute: (command, moment) => town.executeText(command, moment),
    ask: (query, moment) => town.askText(query, moment),
  };

  /** What came of a call: whether it was done, and its text. */
  async function outcome(call, text, moment) {
    try {
      return [true, await call(text, moment)];
    } catch (error) {
      if (!(error instanceof MedborgerError)) failed(error);
      return [false, told(error)];
    }
  }

  /** Whether it was told that `key` gave nothing. */
  let unkeyed = false;

  /** Questions that nobody has asked yet, by who asks and what. */
  const waiting = new Map();

  /** What comes of a question, which is asked once for all of one sender who came before it was. */
  function shared(text, moment, sender) {
    const key = JSON.stringify([sender, text]);
    const others = waiting.get(key);
    if (others) {
      // The answer is of a moment at which all of them had come.
      others.moment = moment;
      return others.answer;
    }
    const one = { moment };
    one.answer = new Promise((done) => soon(done)).then(() => {
      waiting.delete(key);
      return outcome(ask, text, one.moment);
    });
    waiting.set(key, one);
    return one.answer;
  }

  /** What comes after the first piece of a stream of events, until somebody or time ends it. */
  function following(answer, taken, signal) {
    let open = true;
    const close = () => {
      if (open) protocol.ended(taken.ticket);
      open = false;
    };
    // A stream that nobody began to read is closed by this alone.
    signal.addEventListener('abort', close);
    if (signal.aborted) close();
    return events(answer, taken, signal, close);
  }

  async function* events({ follow }, { text, ticket }, signal, close) {
    const end = Date.now() + follow.end_ms;
    let { last } = follow;
    let quiet = Date.now();
    try {
      while (!signal.aborted && Date.now() < end) {
        await sleep(Math.min(follow.poll_ms, Math.max(end - Date.now(), 0)), signal);
        if (signal.aborted) return;
        const next = JSON.parse(protocol.event(last, ...(await outcome(ask, text, protocol.again(ticket, now())))));
        last = next.last;
        if (next.text !== '') {
          quiet = Date.now();
          yield next.text;
        } else if (Date.now() - quiet >= follow.heartbeat_ms) {
          quiet = Date.now();
          yield ':\n\n';
        }
        if (next.ends) return;
      }
    } finally {
      close();
    }
  }

  /** Reads a file in. What is not whole is let go of. */
  async function keep(upload, name, body) {
    const room = await store.put(name);
    try {
      for (let piece; (piece = await body.next()) !== undefined; ) {
        const refused = upload.push(piece);
        if (refused !== undefined) {
          await room.drop();
          return JSON.parse(refused);
        }
        await room.write(piece);
      }
      const finished = upload.finish();
      upload = undefined;
      await (finished.startsWith('1') ? room.keep() : room.drop());
      return JSON.parse(finished.slice(1));
    } catch (error) {
      await room.drop();
      throw error;
    } finally {
      upload?.free();
    }
  }

  /** A file that is asked for, and its bytes where they are to be sent. */
  async function file({ name, ticket, text, moment }, sender, method) {
    let may = sender.kind === 'staff' || sender.kind === 'system';
    if (mayRead) may = await mayRead(name, sender);
    else if (text !== null) {
      const [done, answer] = await outcome(ask, text, moment);
      if (!done) return JSON.parse(protocol.respond(ticket, false, answer));
      may = protocol.maySee(answer);
    }
    const found = may ? await store.get(name) : undefined;
    const answer = JSON.parse(protocol.file(ticket, name, found?.bytes ?? 0, found?.first ?? new Uint8Array()));
    const sends = answer.status === 200 && method !== 'HEAD';
    if (!sends) await found?.close?.();
    return { ...answer, pieces: sends ? found.pieces() : undefined };
  }

  /** The answer to a request: status, headers, body, and pieces that come after it. The host's own errors are told to the host alone. */
  async function answered(asked) {
    const { method, path, query, headers, body } = asked;
    const head = { method, path, query, headers };
    try {
      return await answer(asked, head);
    } catch (error) {
      if (error instanceof Gone) throw error;
      if (!(error instanceof Stopped)) failed(error);
      return JSON.parse(protocol.failed(JSON.stringify(head), error instanceof Stopped));
    } finally {
      if (!body.ended && isShort(headers)) await body.drain();
    }
  }

  async function answer({ method, body, whose, signal, isTaken }, head) {
    if (isTaken) throw new TypeError('somebody has read the body already: mount `medborger/server` before `express.json()`');
    const sender = (await actor(whose)) ?? { kind: 'public' };
    if (!isPlain(sender) || typeof (sender.kind ?? sender.actor?.kind) !== 'string') {
      throw new TypeError("`actor` must give who sent the request, as { kind: 'citizen', citizen } or { kind: 'public' }");
    }
    const keyed = (await key?.(whose)) ?? null;
    if (key && keyed === null && !unkeyed) {
      unkeyed = true;
      failed(new TypeError('`key` gave nothing for a request: rates and streams are not limited for whoever sends such'));
    }
    const text = JSON.stringify({ ...head, key: keyed });
    const who = JSON.stringify(sender);
    const { most, answer: refusal } = JSON.parse(protocol.admit(text, who, now()));
    if (refusal) return refusal;
    const read = method === 'POST' ? await body.read(most) : new Uint8Array();
    const accepted = protocol.accept(text, read, who, bytes(), now());
    const taken = JSON.parse(accepted.text());
    const upload = accepted.upload();
    accepted.free();
    if (taken.what === 'ready') return taken.answer;
    if (taken.what === 'upload') return keep(upload, taken.name, body);
    if (taken.what === 'file') return file(taken, sender, method);
    const came = taken.what === 'execute' ? outcome(execute, taken.text, taken.moment) : shared(taken.text, taken.moment, sender);
    const given = JSON.parse(protocol.respond(taken.ticket, ...(await came)));
    return given.follow ? { ...given, pieces: following(given, taken, signal) } : given;
  }

  async function handle(request, whose = request) {
    const { pathname, search } = new URL(request.url);
    const ends = new AbortController();
    request.signal?.addEventListener('abort', () => ends.abort());
    const isTaken = request.bodyUsed === true;
    const body = new Body(isTaken ? undefined : request.body, patience);
    const asked = { method: request.method, path: pathname, query: search.slice(1), headers: [...request.headers], body, whose, isTaken };
    let given;
    try {
      given = await answered({ ...asked, signal: ends.signal });
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      // Nobody reads it.
      return new Response(null, { status: 400 });
    }
    const headers = given.headers.map(({ name, value }) => [name, value]);
    if (!body.ended) {
      await body.drain();
      if (!body.ended) headers.push(['connection', 'close']);
      await body.leave();
    }
    return new Response(given.pieces ? streamed(given, ends, failed) : bodyOf(given), { status: given.status, headers });
  }

  /** Node's request and answer, for Express and plain Node. */
  handle.node = (request, response) => nodes(request, response, request, 0);

  async function nodes(request, response, whose, prefix) {
    const ends = new AbortController();
    response.on('close', () => ends.abort());
    try {
      await served(request, response, whose, prefix, ends);
    } catch (error) {
      // Whoever went away needs no answer, and of whom half an answer came there is no more.
      if (!(error instanceof Gone || response.destroyed)) failed(error);
      response.destroy();
    }
  }

  async function served(request, response, whose, prefix, ends) {
    const [path, query] = target(request.url, prefix);
    const headers = [];
    for (let at = 0; at < request.rawHeaders.length; at += 2) {
      headers.push([request.rawHeaders[at].toLowerCase(), request.rawHeaders[at + 1]]);
    }
    // Where not all is read, the answer still goes out by the same connection.
    const brings = request.httpVersionMajor > 1 || bringsBody(headers);
    const body = new Body(brings ? request.iterator({ destroyOnReturn: false }) : undefined, patience);
    const isTaken = request.readableEnded === true && request.body !== undefined;
    const asked = { method: request.method, path, query, headers, body, whose, isTaken, signal: ends.signal };
    const given = await answered(asked);
    const sends = given.headers.flatMap(({ name, value }) => [name, value]);
    if (!given.pieces && given.body !== '') sends.push('content-length', new TextEncoder().encode(given.body).length);
    const stays = body.ended || request.httpVersionMajor > 1;
    if (!stays) sends.push('connection', 'close');
    response.writeHead(given.status, sends);
    if (!given.pieces) {
      if (body.ended) return response.end(given.body);
      // Its sender reads the answer while what is still under way is thrown away; then the connection ends.
      if (given.body !== '') response.write(given.body);
      else response.flushHeaders();
      await body.drain();
      return response.end();
    }
    if (given.body !== '') response.write(given.body);
    response.flushHeaders();
    for await (const piece of given.pieces) {
      if (ends.signal.aborted) break;
      if (!response.write(piece)) await drained(response);
    }
    response.end();
  }

  handle.fastify = async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (request, payload, done) => done(null, payload));
    app.all('/*', async (request, reply) => {
      reply.hijack();
      await nodes(request.raw, reply.raw, request, app.prefix.length);
    });
  };

  return handle;
}

/** Until more can be written, or nobody is there any more. */
const drained = (response) =>
  new Promise((done) => {
    const goOn = () => {
      response.off('drain', goOn).off('close', goOn);
      done();
    };
    response.on('drain', goOn).on('close', goOn);
  });

/** A body as the Web has it: none where the status allows none. */
const bodyOf = ({ status, body }) => ([204, 303, 304].includes(status) || body === '' ? null : body);

/** A body that comes in pieces. */
function streamed({ body, pieces }, ends, failed) {
  const encoder = new TextEncoder();
  const bytes = (piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece);
  const all = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    start: (stream) => {
      if (body !== '') stream.enqueue(bytes(body));
    },
    pull: async (stream) => {
      const { done, value } = await all.next().catch((error) => {
        failed(error);
        throw error;
      });
      if (done) stream.close();
      else stream.enqueue(bytes(value));
    },
    cancel: async () => {
      ends.abort();
      await all.return?.();
    },
  });
}
