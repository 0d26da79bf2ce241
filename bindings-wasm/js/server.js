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

/** How much of a body that is too large is still read and thrown away, so that its sender gets the answer. */
const LINGER = 1 << 20;

/** At most so many bytes of a body, and one more where there are more; of nothing that is read, so much is thrown away. */
async function read(pieces, most) {
  const parts = [];
  let length = 0;
  let left = LINGER;
  for await (const piece of pieces ?? []) {
    if (most > 0 && length <= most) {
      parts.push(piece);
      length += piece.length;
    } else if ((left -= piece.length) < 0) break;
  }
  const bytes = new Uint8Array(Math.min(length, most + 1));
  let at = 0;
  for (const part of parts) {
    const fits = part.subarray(0, bytes.length - at);
    bytes.set(fits, at);
    at += fits.length;
  }
  return bytes;
}

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
  const failed = onError ?? ((error) => console.error(error));
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
  async function keep(upload, name, pieces) {
    const room = await store.put(name);
    let refused;
    let left = LINGER;
    try {
      for await (const piece of pieces ?? []) {
        if (refused === undefined) {
          refused = upload.push(piece);
          if (refused === undefined) await room.write(piece);
        } else if ((left -= piece.length) < 0) break;
      }
      if (refused !== undefined) {
        await room.drop();
        return JSON.parse(refused);
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

  /** The answer to a request: status, headers, body, and pieces that come after it. */
  async function answered({ method, path, query, headers, pieces, whose, signal }) {
    const sender = (await actor(whose)) ?? { kind: 'public' };
    if (!isPlain(sender) || typeof (sender.kind ?? sender.actor?.kind) !== 'string') {
      throw new TypeError("`actor` must give who sent the request, as { kind: 'citizen', citizen } or { kind: 'public' }");
    }
    const keyed = (await key?.(whose)) ?? null;
    if (key && keyed === null && !unkeyed) {
      unkeyed = true;
      failed(new TypeError('`key` gave nothing for a request: rates and streams are not limited for whoever sends such'));
    }
    const head = JSON.stringify({ method, path, query, headers, key: keyed });
    const who = JSON.stringify(sender);
    const { most, answer: refusal } = JSON.parse(protocol.admit(head, who, now()));
    const body = await read(refusal || method === 'POST' ? pieces : undefined, most);
    if (refusal) return refusal;
    const accepted = protocol.accept(head, body, who, bytes(), now());
    const taken = JSON.parse(accepted.text());
    const upload = accepted.upload();
    accepted.free();
    if (taken.what === 'ready') return taken.answer;
    if (taken.what === 'upload') return keep(upload, taken.name, pieces);
    if (taken.what === 'file') return file(taken, sender, method);
    const { text, moment } = taken;
    const came = taken.what === 'execute' ? outcome(execute, text, moment) : shared(text, moment, sender);
    const answer = JSON.parse(protocol.respond(taken.ticket, ...(await came)));
    return answer.follow ? { ...answer, pieces: following(answer, taken, signal) } : answer;
  }

  async function handle(request, whose = request) {
    const { pathname, search } = new URL(request.url);
    const ends = new AbortController();
    request.signal?.addEventListener('abort', () => ends.abort());
    const answer = await answered({
      method: request.method,
      path: pathname,
      query: search.slice(1),
      headers: [...request.headers],
      pieces: request.body,
      whose,
      signal: ends.signal,
    });
    const headers = answer.headers.map(({ name, value }) => [name, value]);
    return new Response(answer.pieces ? streamed(answer, ends) : bodyOf(answer), { status: answer.status, headers });
  }

  /** Node's request and answer; a third argument, as Express gives it, is told what went wrong. */
  handle.node = async (request, response, next) => {
    try {
      if (request.readableEnded && request.body !== undefined) {
        throw new TypeError('somebody has read the body already: mount `medborger/server` before `express.json()`');
      }
      await nodes(request, response, request, request.url);
    } catch (error) {
      // Whoever went away needs no answer.
      if (response.destroyed) return undefined;
      if (typeof next === 'function') return next(error);
      broken(response, error);
    }
  };

  /** The host failed: whoever asked is told so, or that there is no more. */
  function broken(response, error) {
    failed(error);
    if (!response.headersSent) response.writeHead(500).end();
    else response.destroy();
  }

  async function nodes(request, response, whose, url) {
    const ends = new AbortController();
    response.on('close', () => ends.abort());
    const [path, ...query] = url.split('?');
    const headers = [];
    for (let at = 0; at < request.rawHeaders.length; at += 2) {
      headers.push([request.rawHeaders[at].toLowerCase(), request.rawHeaders[at + 1]]);
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // Where not all is read, the answer still goes out by the same connection.
    const pieces = isRead ? undefined : request.iterator({ destroyOnReturn: false });
    const asked = { method: request.method, path, query: query.join('?'), headers, pieces, whose, signal: ends.signal };
    const answer = await answered(asked);
    const sends = answer.headers.flatMap(({ name, value }) => [name, value]);
    if (!answer.pieces && answer.body !== '') sends.push('content-length', new TextEncoder().encode(answer.body).length);
    response.writeHead(answer.status, sends);
    if (!answer.pieces) return response.end(answer.body);
    if (answer.body !== '') response.write(answer.body);
    response.flushHeaders();
    for await (const piece of answer.pieces) {
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
      try {
        await nodes(request.raw, reply.raw, request, request.raw.url.slice(app.prefix.length));
      } catch (error) {
        if (!reply.raw.destroyed) broken(reply.raw, error);
      }
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
function streamed({ body, pieces }, ends) {
  const encoder = new TextEncoder();
  const bytes = (piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece);
  const all = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    start: (stream) => {
      if (body !== '') stream.enqueue(bytes(body));
    },
    pull: async (stream) => {
      const { done, value } = await all.next();
      if (done) stream.close();
      else stream.enqueue(bytes(value));
    },
    cancel: async () => {
      ends.abort();
      await all.return?.();
    },
  });
}
