// What whoever means harm sends, byte by byte. Every host gives the same answers to it, as to the journey, and stands afterwards.
import { connect } from 'node:net';
import { options } from './journey.mjs';

const [ORIGIN, OTHER] = options.origins;
const HEARING = '00000000-0000-4000-8000-00000000a001';
const AT = '2026-06-09T09:00:00Z';
const STAFF = 'staff 00000000-0000-4000-8000-000000005001';
let keys = 0;

/** A request as it goes over the wire. */
function raw(method, target, headers, body = '') {
  keys += 1;
  const own = [['host', 'deltag.eksempel.dk'], ['x-test-at', AT], ['x-test-key', `attack ${keys}`], ['connection', 'close']];
  const all = [...own, ...headers];
  if (body !== '') all.push(['content-length', Buffer.byteLength(body, 'latin1')]);
  return `${method} ${target} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}
const utf8 = (text) => Buffer.from(text, 'utf8').toString('latin1');
const JSON_TYPE = ['content-type', 'application/json'];
const FORM_TYPE = ['content-type', 'application/x-www-form-urlencoded'];
const own = ['origin', ORIGIN];

const get = (name, target, status, more = {}) => ({ name, status, raw: raw(more.method ?? 'GET', target, more.headers ?? []), ...more });
const post = (name, body, status, more = {}) => ({
  name, status, raw: raw('POST', more.target ?? '/commands/response.submit', more.headers ?? [own, JSON_TYPE], utf8(body)), ...more,
});
const search = (text) => `/questions/idea.list?search=${encodeURIComponent(text)}`;
const response = (more) => JSON.stringify({ hearing: HEARING, content: { respondent: { kind: 'private', name: 'Bo Eksempel' }, text: 'Ja.' }, ...more });
/** Frameworks that look at a path themselves before anybody else. */
const framework = (...hosts) => ({ not: hosts });

export const attacks = [
  // Where a page is from.
  ...[
    [[['origin', ORIGIN], ['origin', 'https://ond.dk']], 'an origin and another'],
    [[['origin', 'https://ond.dk'], ['origin', ORIGIN]], 'another origin and ours'],
    [[['origin', ORIGIN.toUpperCase()]], 'an origin in capitals'],
    [[['origin', `${ORIGIN}:443`]], 'an origin with a port'],
    [[['origin', `${ORIGIN}/`]], 'an origin with a slash'],
    [[['origin', ORIGIN.replace('https', 'http')]], 'an origin of another scheme'],
    [[['origin', ORIGIN.replace('deltag', 'x.deltag')]], 'an origin below ours'],
    [[['origin', 'null']], 'no origin to be told'],
    [[['origin', 'null'], ['sec-fetch-site', 'cross-site']], 'no origin to be told, from elsewhere'],
    [[['origin', '']], 'an empty origin'],
    [[['cookie', 'session=x']], 'no origin and a cookie'],
    [[['cookie', 'a=b'], ['cookie', 'session=x'], ['sec-fetch-site', 'none']], 'no origin, two cookies'],
    [[['sec-fetch-site', 'same-site']], 'from the same site'],
  ].map(([headers, name]) => post(name, response({}), 403, { headers: [...headers, JSON_TYPE] })),

  // Paths.
  get('a path with an escaped slash', '/questions%2Fhearing.list', 404),
  get('a path with dots', '/questions/../health', 200),
  get('a path with escaped dots', '/questions/%2e%2E/health', 200),
  get('a path with a dot', '/./health', 200),
  get('a path above everything', '/../../health', 200),
  get('a path that ends above', '/health/..', 404),
  get('dots behind an escaped slash', '/questions/..%2fhealth', 404),
  get('an overlong dot', '/questions/%c0%ae%c0%ae/health', 404, framework('fastify')),
  get('an overlong slash', '/questions%c0%afhearing.list', 404, framework('fastify')),
  get('a nought in a path', '/health%00', 404),
  get('a nought in a name', '/questions/hearing.list%00', 404),
  get('a semicolon', '/health;x=1', 404, framework('fastify')),
  get('two slashes', '//health', 404, framework('hono', 'next')),
  get('a slash behind', '/health/', 404),
  get('capitals', '/HEALTH', 404),
  get('a slash the wrong way', '/questions\\hearing.list', 200, framework('fastify', 'hono', 'next')),
  get('a prototype', '/questions/__proto__', 404),
  get('a constructor', '/commands/constructor', 404),
  get('a prototype of a list', '/commands/toString', 404),
  get('a file above', `/files/..%2f..%2f${'a0'.repeat(32)}`, 404),
  get('a file with a nought', `/files/${'a0'.repeat(31)}%00`, 404),
  get('a whole address', 'http://deltag.eksempel.dk/health', 200),
  get('a whole address of somebody else', 'http://ond.dk/questions/hearing.list?limit=1', 200),
  get('a long path', `/questions/${'x'.repeat(4_000)}`, 404),

  // Addresses.
  get('a limit twice', '/questions/hearing.list?limit=1&limit=2', 422),
  get('a limit with an exponent', '/questions/hearing.list?limit=1e1', 422),
  get('a limit below nought', '/questions/hearing.list?limit=-1', 422),
  get('a limit beyond everything', `/questions/hearing.list?limit=${'9'.repeat(40)}`, 422),
  get('no limit at all', '/questions/hearing.list?limit=0', 200),
  get('a prototype in an address', '/questions/hearing.list?__proto__.limit=1', 422),
  get('brackets in an address', '/questions/hearing.list?limit[]=1', 422),
  get('a path of many levels', `/questions/hearing.list?${'a.'.repeat(20)}b=1`, 400),
  get('many fields', `/questions/hearing.list?${'a=1&'.repeat(2_001)}`, 400),
  get('a mark within the query', '/questions/hearing.list?search=a?b', 200),
  get('a nought in a search', '/questions/idea.list?search=a%00b', 422),
  get('a long search', search('x'.repeat(5_000)), 422),
  get('a search of one letter', search('å'), 200),
  get('a search of signs', search('?!%_*'), 422),
  get('a search of a language of its own', search('a* OR b" NEAR(c)'), 200),
  get('a search of two hundred words', search('a '.repeat(100).trim()), 200),
  get('a cursor made up', `/questions/idea.list?after=2.latest.idea.${HEARING}.${'0'.repeat(20)}`, 422),
  get('a cursor of an older version', `/questions/idea.list?after=1.latest.idea.${HEARING}`, 422),
  get('a tag for everything', `/questions/hearing.get?hearing=${HEARING}`, 304, { headers: [['if-none-match', '*']] }),
  get('a tag for nothing that is there', '/questions/hearing.get?hearing=00000000-0000-4000-8000-000000000fff', 404, { headers: [['if-none-match', '*']] }),
  get('two tags', '/questions/way.catalogue', 200, { headers: [['if-none-match', '"x"'], ['if-none-match', 'W/"y"']] }),
  get('a type with a weight that is none', '/questions/way.catalogue', 406, { headers: [['accept', 'application/json;q=x']] }),
  get('a head of a refusal', '/questions/hearing.list?limit=x', 422, { method: 'HEAD' }),
  get('a head of nothing', '/nothing', 404, { method: 'HEAD' }),
  get('options of a question', '/questions/hearing.list', 204, { method: 'OPTIONS' }),
  get('options for another page', '/commands/idea.deposit', 204, { method: 'OPTIONS', headers: [['origin', OTHER]] }),
  get('options for nobody of ours', '/commands/idea.deposit', 204, { method: 'OPTIONS', headers: [['origin', 'https://ond.dk']] }),
  get('another method said', '/commands/idea.deposit', 405, { headers: [['x-http-method-override', 'POST']] }),

  // Types.
  post('a type with a parameter', '{', 400, { headers: [own, ['content-type', 'application/json; charset="utf-8"; x=y']] }),
  post('a type in capitals', '{', 400, { headers: [own, ['content-type', 'APPLICATION/JSON']] }),
  post('a type and another', '{}', 415, { headers: [own, JSON_TYPE, ['content-type', 'text/plain']] }),
  post('a type of two', '{}', 415, { headers: [own, ['content-type', 'text/plain, application/json']], ...framework('fastify') }),
  post('a type with a blank of no ASCII', '{', 400, { headers: [own, ['content-type', 'application/json\xa0']] }),
  post('a simple type', '{}', 415, { headers: [own, ['content-type', 'text/plain;application/json']] }),
  post('a form of parts without an edge', 'a=1', 400, { target: '/forms/response.submit', headers: [own, ['content-type', 'multipart/form-data']] }),
  post('a form of parts whose edge is no ASCII', '--ø\r\n\r\n', 400, { target: '/forms/response.submit', headers: [own, ['content-type', `multipart/form-data; boundary=${utf8('ø')}`]] }),
  post('a form with a prototype', '__proto__.x=1&constructor.prototype.y=2', 422, { target: '/forms/response.submit', headers: [own, FORM_TYPE] }),
  post('a form of many levels', `${'a.'.repeat(20)}b=1`, 400, { target: '/forms/response.submit', headers: [own, FORM_TYPE] }),
  post('a form with a number beyond everything', 'content.answers.99999999999999999999.question=a', 422, { target: '/forms/response.submit', headers: [own, FORM_TYPE] }),

  // JSON.
  ...[
    ['a field twice', `{"hearing":"${HEARING}","hearing":"${HEARING}"}`, 422],
    ['an id twice', response({}).replace('{', '{"id":"00000000-0000-4000-8000-00000000e001","id":"00000000-0000-4000-8000-00000000e002",'), 400],
    ['a prototype in JSON', '{"__proto__":{"hearing":1},"constructor":{"prototype":{"x":1}}}', 422],
    ['half a pair in a name', '{"\\ud800":1}', 400],
    ['half a pair the wrong way', '{"content":"\\udc00\\ud800"}', 400],
    ['a number beyond everything', '{"hearing":1e999}', 422],
    ['a long number', `{"hearing":${'9'.repeat(10_000)}}`, 422],
    ['no number', '{"hearing":NaN}', 400],
    ['ten thousand levels', `{"hearing":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
    ['ten thousand levels of objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
    ['ten thousand levels that never end', '['.repeat(10_000), 400],
    ['a mark at the beginning', `\ufeff${response({})}`, 400],
    ['a comma too many', '{"hearing":1,}', 400],
    ['a note', '{"hearing":1/* x */}', 400],
    ['two values', '{} {}', 400],
    ['a list', '[]', 422],
    ['nothing in it', 'null', 422],
    ['a nought in a text', response({ content: { respondent: { kind: 'private', name: 'Bo Eksempel' }, text: 'a\u0000b' } }), 422],
  ].map(([name, body, status]) => post(name, body, status)),
  post('no body', '', 400),
  post('bytes that are no text in JSON', '', 400, { raw: raw('POST', '/commands/response.submit', [own, JSON_TYPE], '{"hearing":"\xff"}') }),

  // The host itself fails: nobody is told why.
  ...['throws', 'wrong'].flatMap((kind) => [
    get(`an actor that ${kind}`, '/questions/hearing.list', 500, { headers: [['x-test-actor', kind]], lacks: 'hemmelig', holds: '"code":"host_failed"' }),
    get(`a head of an actor that ${kind}`, '/questions/hearing.list', 500, { method: 'HEAD', headers: [['x-test-actor', kind]] }),
    post(`a command of an actor that ${kind}`, response({}), 500, { headers: [own, JSON_TYPE, ['x-test-actor', kind]], lacks: 'hemmelig', holds: '"code":"host_failed"' }),
    post(`a form of an actor that ${kind}`, 'hearing=x', 500, {
      target: '/forms/response.submit', headers: [['origin', OTHER], FORM_TYPE, ['accept', 'text/html'], ['x-test-actor', kind]],
      lacks: 'hemmelig', holds: 'Serveren kunne ikke svare: prøv igen om lidt.',
    }),
  ]),
  post('who is who, said by the sender', '{}', 403, { target: '/commands/interest.seed', headers: [own, JSON_TYPE, ['x-actor', 'system']] }),
  get('staff go on', '/questions/hearing.list?limit=1', 200, { headers: [['x-test-actor', STAFF]] }),
];

/** What never is a request, or more than one: whatever a host says, it carries out nothing of it and answers once at most. */
const body = response({});
const hidden = 'GET /health HTTP/1.1\r\nhost: a\r\nx-hidden: 1\r\n\r\n';
const lines = (...all) => `${all.join('\r\n')}\r\n\r\n`;
const command = ['POST /commands/response.submit HTTP/1.1', 'host: a', `origin: ${ORIGIN}`, 'content-type: application/json', `x-test-at: ${AT}`];
export const smuggled = [
  ['two lengths', lines(...command, 'content-length: 4', `content-length: ${body.length}`) + body],
  ['two lengths in one', lines(...command, `content-length: 4, ${body.length}`) + body],
  ['a length and pieces', lines(...command, 'content-length: 4', 'transfer-encoding: chunked') + `0\r\n\r\n${hidden}`],
  ['pieces under another name', lines(...command, 'transfer-encoding: xchunked', `content-length: ${hidden.length}`) + hidden],
  ['pieces and something else', lines(...command, 'transfer-encoding: chunked, identity') + `0\r\n\r\n${hidden}`],
  ['a length with a sign', lines(...command, `content-length: +${hidden.length}`) + hidden],
  ['a length in hexadecimal', lines(...command, 'content-length: 0x10') + hidden],
  ['a name with a blank', lines(...command, `content-length : ${hidden.length}`) + hidden],
  ['a line that goes on', lines(...command, 'x: y', `\tcontent-length: ${hidden.length}`, 'content-length: 0') + hidden],
  ['a bare end of a line', `${command.join('\n')}\ncontent-length: 0\n\n${hidden}`],
  ['a piece that is too long', lines(...command, 'transfer-encoding: chunked') + `ffffffffffffffffff\r\n${hidden}`],
  ['a piece in signs', lines(...command, 'transfer-encoding: chunked') + `-1\r\n${hidden}`],
];

/** Sends bytes, and gives all that comes until the other side ends, or nothing more comes. */
export function wired(port, bytes, { millis = 10_000, meanwhile } = {}) {
  return new Promise((resolve) => {
    const pieces = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
      socket.write(Buffer.from(bytes, 'latin1'));
      meanwhile?.(socket);
    });
    const done = (how) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ how, text: Buffer.concat(pieces).toString('latin1') });
    };
    const timer = setTimeout(() => done('waits'), millis);
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('end', () => done('ends'));
    socket.on('error', () => done('breaks'));
  });
}

/** An answer as it came over the wire: status, headers and body. */
export function read(text) {
  const end = text.indexOf('\r\n\r\n');
  const [first, ...lines] = text.slice(0, end).split('\r\n');
  const headers = {};
  for (const line of lines) headers[line.slice(0, line.indexOf(':')).toLowerCase()] = line.slice(line.indexOf(':') + 1).trim();
  let body = text.slice(end + 4);
  if (headers['transfer-encoding'] === 'chunked') {
    let whole = '';
    for (let at = 0; ; ) {
      const eol = body.indexOf('\r\n', at);
      const length = Number.parseInt(body.slice(at, eol), 16);
      if (!(length > 0)) break;
      whole += body.slice(eol + 2, eol + 2 + length);
      at = eol + 4 + length;
    }
    body = whole;
  }
  return { status: Number(first.split(' ')[1]), headers, body: Buffer.from(body, 'latin1').toString('utf8') };
}
