// One hearing by plain HTTP, from its draft to its white paper, and what must be refused on the way. Every host gives the same
// answers. `save` keeps a field of an answer for later steps, as `${name}`; `same` names the step whose body must come again.

import { createHash } from 'node:crypto';

const id = (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
const STAFF = `staff ${id(0x5001)}`;
const CITIZEN = `citizen ${id(0xc001)}`;
const HEARING = id(0xa001);
const DRAWING = createHash('sha256').update('%PDF-1.7 Tegning af havnen').digest('hex');
const ORIGIN = 'https://deltag.eksempel.dk';
const OTHER = 'https://kort.eksempel.dk';

/** What the hosts are told. */
export const options = {
  origins: [ORIGIN, OTHER],
  allow_no_origin: true,
  rates: { commands: { burst: 60, per_minute: 60 }, questions: { burst: 60, per_minute: 600 }, files: { burst: 60, per_minute: 60 } },
  bodies: { idle_ms: 500, seconds: 20 },
  events: { poll_ms: 100, heartbeat_ms: 60_000, seconds: 20, streams: 2 },
  files: { bytes: 1 << 20, types: ['application/pdf', 'image/png'] },
};

const at = (time) => ({ 'x-test-at': time });
const OPEN = at('2026-05-07T08:00:00Z');
const DURING = at('2026-05-20T18:00:00Z');
const AFTER = at('2026-06-09T08:00:00Z');

const own = (headers) => ({ origin: ORIGIN, ...headers });
const json = (value) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });

function command(name, fields, { actor = STAFF, time = OPEN, key, status = 200, ...more } = {}) {
  const { headers, body } = json(fields);
  const named = key === undefined ? {} : { 'idempotency-key': key };
  return {
    name: more.name ?? name, method: 'POST', path: `/commands/${name}`,
    headers: own({ ...headers, ...time, ...named, 'x-test-actor': actor }), body, status, ...more,
  };
}

function question(name, query, { actor = 'public', time = DURING, status = 200, headers, ...more } = {}) {
  return {
    name: more.name ?? name, method: 'GET', path: `/questions/${name}${query}`,
    headers: { ...time, 'x-test-actor': actor, ...headers }, status, ...more,
  };
}

function form(name, fields, { time = DURING, status = 303, headers, ...more } = {}) {
  return {
    name: `form ${name}`, method: 'POST', path: `/forms/${name}`, body: new URLSearchParams(fields).toString(), status,
    headers: own({ ...time, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', 'accept-language': 'da', ...headers }),
    ...more,
  };
}

const content = (text) => ({ respondent: { kind: 'private', name: 'Ida Eksempel' }, text });
const IDA = { response: id(0xb001), hearing: HEARING, content: content('Bevar stien. Ring på 12 34 56 78.') };
const BO = {
  id: id(0xd002), hearing: HEARING, 'content.respondent.kind': 'private', 'content.respondent.name': 'Bo Eksempel',
  'content.text': 'Flere bænke\r\nved havnen.', 'content.hide_because': '', next: '/tak?svar=1',
};
/** A response whose body has so many bytes. */
function sized(bytes) {
  const begin = '{"response":"', text = JSON.stringify({ ...IDA, content: content('') });
  return text.startsWith(begin) ? text.replace('"text":""', `"text":"${'x'.repeat(bytes - text.length)}"`) : text;
}
const deep = (levels) => `{"hearing":${'['.repeat(levels)}1${']'.repeat(levels)}}`;
const raw = (body, type = 'application/json', more = {}) => ({
  method: 'POST', path: '/commands/response.submit', headers: own({ ...DURING, 'content-type': type }), body, ...more,
});

export const steps = [
  { name: 'health', method: 'GET', path: '/health', headers: {}, status: 200 },
  { name: 'the document', method: 'GET', path: '/openapi.json', headers: {}, status: 200, save: { document: 'etag' } },
  { name: 'the document again', method: 'GET', path: '/openapi.json', headers: { 'if-none-match': '${document}' }, status: 304 },
  { name: 'the schema', method: 'GET', path: '/schema', headers: {}, status: 200 },

  command('hearing.draft', { hearing: HEARING, title: 'Lokalplan for havnen', basis: { kind: 'statutory', rule: 'local_plan' } }),
  command('hearing.put_document', { hearing: HEARING, document: 'edition', role: 'hearing_edition', content: { title: 'Høringsudgave' } }),
  command('hearing.announce', { hearing: HEARING, published_on: '2026-05-08' }, { key: id(0xd000) }),
  command('hearing.announce', { hearing: HEARING, published_on: '2026-05-08' }, { name: 'the same again', key: id(0xd000), same: 'hearing.announce' }),
  command('hearing.announce', { hearing: HEARING, published_on: '2026-05-08' }, { name: 'announced twice', status: 409 }),

  question('hearing.get', `?hearing=${HEARING}`, { save: { shown: 'etag' } }),
  question('hearing.get', `?hearing=${HEARING}`, { name: 'as it was', headers: { 'if-none-match': '"x", ${shown}' }, status: 304 }),
  question('hearing.get', `?hearing=${HEARING}`, { name: 'only its head', method: 'HEAD' }),
  question('hearing.list', '?limit=5&stage=open', { name: 'typed from the address' }),
  question('hearing.list', '?limit=many', { name: 'no number', status: 422 }),
  question('hearing.get', `?hearing=${id(0xfff)}`, { name: 'none of that id', status: 404 }),
  { ...question('hearing.get', '', { name: 'posed' }), method: 'POST', ...json({ hearing: HEARING }) },

  // The answer is lost on the way: the same id again gives the receipt of that time.
  command('response.submit', IDA, { name: 'a lost answer', actor: 'public', time: DURING, key: id(0xd001), lose: true }),
  command('response.submit', IDA, {
    name: 'sent again', actor: 'public', time: at('2026-05-20T18:05:00Z'), key: id(0xd001), holds: '"at":"2026-05-20T18:00:00Z"',
  }),
  command('response.submit', { ...IDA, content: content('Noget andet.') }, {
    name: 'the id again for something else', actor: 'public', time: DURING, key: id(0xd001), status: 409,
  }),
  command('response.submit', { ...IDA, id: id(0xd001) }, { name: 'two ids', actor: 'public', time: DURING, key: id(0xd009), status: 400 }),
  command('response.submit', { ...IDA, id: 'x' }, { name: 'an id that is none', actor: 'public', time: DURING, status: 400 }),

  // A page without JavaScript. Its response gets an id from the server.
  form('response.submit', BO),
  form('response.submit', BO, { name: 'the form twice' }),
  form('response.submit', { ...BO, next: '' }, { name: 'and without a way on', status: 200 }),
  form('response.submit', { hearing: HEARING, 'content.respondent.kind': 'konge', 'content.text': '<script>x</script>' }, { name: 'a form with mistakes', status: 422, lacks: '<script>' }),
  form('response.submit', { hearing: 'x' }, { name: 'in English', status: 422, headers: { 'accept-language': 'en-GB, da;q=0.5' } }),
  form('response.submit', { ...BO, next: '//ond.eksempel.dk' }, { name: 'a way out', status: 400 }),
  form('response.submit', { ...BO, next: '/\\ond.eksempel.dk' }, { name: 'another way out', status: 400 }),
  form('response.submit', BO, { name: 'a forged form', status: 403, headers: { origin: 'https://ond.eksempel.dk' } }),
  question('response.list', `?hearing=${HEARING}`, { actor: STAFF, name: 'two responses', save: { bo: 'responses.0.response' } }),

  {
    name: 'followed', stream: question('hearing.get', `?hearing=${HEARING}`, { actor: STAFF }),
    then: command('response.submit', { response: id(0xb003), hearing: HEARING, content: content('Ja tak.') }, { actor: 'public', time: DURING, key: id(0xd003) }),
  },

  // Who may what.
  command('hearing.draft', { title: 'Ond', basis: { kind: 'general' } }, { name: 'not for citizens', actor: CITIZEN, status: 403 }),
  command('interest.seed', {}, { name: 'the system never', actor: 'system', status: 403 }),
  command('response.submit', IDA, { name: 'a forged origin', status: 403, time: { ...DURING, origin: 'https://deltag.eksempel.dk.ond.dk' } }),
  command('response.submit', IDA, { name: 'no origin, a cookie', status: 403, time: { ...DURING, origin: undefined, cookie: 'session=x' } }),
  command('response.submit', IDA, { name: 'no origin, another mark', actor: 'public', key: id(0xd001), time: { ...DURING, origin: undefined, authorization: 'Bearer x' } }),
  command('response.submit', IDA, { name: 'another page of ours', actor: 'public', key: id(0xd001), time: { ...DURING, origin: OTHER } }),
  { name: 'may another page', method: 'OPTIONS', path: '/commands/response.submit', headers: { origin: OTHER, 'access-control-request-method': 'POST' }, status: 204 },
  question('identity.attest', '', { name: 'nobody attests over HTTP', status: 404 }),
  { name: 'no number of a person in an address', ...question('identity.check_cpr', '?cpr=0', { status: 405 }) },

  // Bad input.
  { name: 'nothing there', method: 'GET', path: '/nothing', headers: {}, status: 404 },
  raw('{}', undefined, { name: 'no such command', path: '/commands/response.burn', status: 404 }),
  { name: 'the wrong method', method: 'GET', path: '/commands/response.submit', headers: {}, status: 405 },
  { name: 'deleted', method: 'DELETE', path: '/questions/hearing.get', headers: {}, status: 405 },
  question('hearing.get', `?hearing=${HEARING}`, { name: 'a page of a question', headers: { accept: 'text/html' }, status: 406 }),
  raw(JSON.stringify(IDA), 'text/html', { name: 'another type', status: 415 }),
  raw(JSON.stringify(IDA), undefined, { name: 'no type', status: 415, headers: own(DURING) }),
  raw('<!doctype html><p>Hemmelig Hansen', undefined, { name: 'a page where JSON is expected', status: 400, lacks: 'Hemmelig' }),
  raw(deep(70), undefined, { name: 'too deep', status: 400 }),
  raw(deep(20), undefined, { name: 'deep, and of the wrong type', status: 422 }),
  raw('{"content":"\\ud800"}', undefined, { name: 'half a pair', status: 400 }),
  raw('{"Hemmelig Hansen":1,"hearing":7}', undefined, { name: 'many mistakes', status: 422, lacks: 'Hemmelig' }),
  raw(sized((1 << 20) + 1), undefined, { name: 'too large', status: 413 }),
  raw(sized(900_000), undefined, { name: 'large, with too long a text', status: 422 }),
  question('hearing.list', '?limit=%zz', { name: 'a broken address', status: 422 }),
  question('hearing.list', '?limit=%ff', { name: 'an address that is no UTF-8', status: 422 }),
  form('response.submit', {}, { name: 'a form that is no UTF-8', body: 'hearing=%ff', status: 400 }),

  // Files.
  { name: 'a file', put: '%PDF-1.7 Tegning af havnen', status: 201, actor: STAFF },
  { name: 'the file again', put: '%PDF-1.7 Tegning af havnen', status: 201, actor: STAFF },
  { name: 'read', get: '%PDF-1.7 Tegning af havnen', status: 200, actor: STAFF },
  { name: 'its head', get: '%PDF-1.7 Tegning af havnen', method: 'HEAD', status: 200, actor: STAFF },
  { name: 'not for everybody', get: '%PDF-1.7 Tegning af havnen', status: 404, actor: 'public' },
  command('hearing.put_document', { hearing: HEARING, document: 'drawing', role: 'annex', note: 'Tegningen.', content: { title: 'Tegning', sha256: DRAWING } },
    { name: 'a document says so', time: DURING }),
  { name: 'for everybody then', get: '%PDF-1.7 Tegning af havnen', status: 200, actor: 'public' },
  { name: 'nobody unknown keeps files', put: '%PDF-1.7 x', status: 403, actor: 'public' },
  { name: 'another hash', put: '%PDF-1.7 Tegning', of: '%PDF-1.7 Tegning af noget andet', status: 422, actor: STAFF },
  { name: 'a page as a file', put: '<!doctype html><p>x</p> and more', status: 415, actor: STAFF },
  { name: 'too large a file', put: `%PDF-${'x'.repeat(1 << 20)}`, status: 413, actor: STAFF },
  { name: 'a stream that stops', put: `%PDF-${'x'.repeat(100_000)}`, stops: 50_000, actor: STAFF },
  { name: 'and leaves nothing', get: `%PDF-${'x'.repeat(100_000)}`, status: 404, actor: STAFF },

  // The end of the hearing.
  command('response.review', { response: IDA.response, text_version: 1 }, { time: AFTER }),
  command('response.review', { response: IDA.response, text_version: 7 }, { name: 'reviewed as it never stood', time: AFTER, status: 409 }),
  command('response.review', { response: '${bo}', text_version: 1 }, { name: 'the second', time: AFTER }),
  command('response.review', { response: id(0xb003), text_version: 1 }, { name: 'the third', time: AFTER }),
  question('response.get', `?response=${IDA.response}`, { time: AFTER, holds: '[telefon fjernet]' }),
  command('white_paper.begin', { hearing: HEARING }, { time: AFTER }),
  command('white_paper.finish', { hearing: HEARING, introduction: 'Tak.' }, { name: 'not while one is missing', time: AFTER, status: 409 }),
  ...[IDA.response, '${bo}', id(0xb003)].map((response, number) =>
    command('response.answer', { response, answer: { summary: 'Stien.', assessment: 'Enig.' } }, { name: `answer ${number}`, time: AFTER }),
  ),
  command('white_paper.finish', { hearing: HEARING, introduction: 'Alle svar er behandlet.' }, { time: AFTER }),
  question('white_paper.export', `?hearing=${HEARING}&format=html&language=da`, { time: AFTER }),

  // One who sends too much. Whoever else comes is not kept waiting.
  { ...raw('{}', 'text/plain', { name: 'too much', status: 429, repeat: 61 }), headers: own({ ...AFTER, 'x-test-key': 'two' }) },
  { name: 'others go on', ...question('hearing.get', `?hearing=${HEARING}`, { time: AFTER }) },
];
