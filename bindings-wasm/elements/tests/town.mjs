// A town in memory with a hearing, over the protocol as a host mounts it, and pages under a strict policy. The test sets the clock, who
// is logged in, and what goes wrong on the way.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Participation } from 'medborger';
import { serve } from 'medborger/server';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Where the elements are built: `MEDBORGER_ELEMENTS` names another folder than the package's. */
export const BUILT = process.env.MEDBORGER_ELEMENTS ?? at('../../js/elements/');
export const render = (name) => import(pathToFileURL(join(BUILT, 'render.js')).href).then((rendered) => rendered[name]);
const { version: VERSION } = JSON.parse(await readFile(at('../../package.json'), 'utf8'));
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.html': 'text/html; charset=utf-8' };

/** Nothing inline, nothing from elsewhere; of what evaluates, WebAssembly alone. What breaks it is reported. */
export const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data: blob:",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", 'report-uri /csp',
].join('; ');

const id = (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
export const STAFF = { kind: 'staff', staff: id(0x5001) };
export const CITIZEN = { kind: 'citizen', citizen: id(0xc001) };
export const HEARING = id(0xa001);
export { id };

export const BEFORE = '2026-05-07T08:00:00Z';
export const DURING = '2026-05-20T09:00:00Z';
export const AFTER = '2026-06-09T08:00:00Z';

/** A page of a municipality around an element; `inside` is what stands in it before a script comes. */
export const pageOf = ({ body, lang = 'da', styles = ['/elements/elements.css'], script = '/elements/index.js', title = 'Deltag', head = '' }) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="icon" href="data:,">${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}<link rel="stylesheet" href="/host.css">${head}
${script ? `<script type="module" src="${script}"></script>` : ''}</head>
<body><header class="host"><a href="/">Eksempel Kommune</a></header><main><h1>Deltag</h1>${body}</main></body></html>`;

const HOST_CSS = `body { margin: 0; font: 17px/1.6 system-ui, "Segoe UI", Roboto, sans-serif; color: #1b1f23; background: #fff; }
.host { padding: 1.1rem 1.5rem; border-bottom: 1px solid #d5dae0; } .host a { color: #1b1f23; font-weight: 700; text-decoration: none; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; } h1 { font-size: 1rem; font-weight: 400; margin: 0 0 1.5rem; }
@media (prefers-color-scheme: dark) { body { color: #eceff2; background: #14181c; } .host a { color: #eceff2; } }`;

/** Files under their hash, in memory. */
function memory() {
  const files = new Map();
  return {
    files,
    put: (name) => {
      const pieces = [];
      return { write: (piece) => void pieces.push(piece), keep: () => void files.set(name, Buffer.concat(pieces)), drop: () => {} };
    },
    get: (name) => {
      const file = files.get(name);
      return file && { bytes: file.length, first: file.subarray(0, 16), pieces: async function* () { yield file; } };
    },
  };
}

/** Begins a host. `pages` gives the HTML of a path; `meddle` may answer a request of the protocol in the host's place. */
export async function host({ at: time = DURING, pages = () => undefined } = {}) {
  const key = Uint8Array.from({ length: 32 }, (_, at) => at);
  const town = Participation.inMemory({ municipality: '0510', key, history: true });
  const store = memory();
  const state = { now: Date.parse(time), actor: undefined, meddle: undefined, broken: [], asked: [], pages, next: ['/'] };
  const reached = {};
  const protocol = () =>
    serve(town, {
      base: '/medborger',
      origin: reached.origin,
      actor: () => state.actor,
      clock: () => state.now,
      files: { store },
      next: state.next,
      onError: (error) => state.broken.push(String(error)),
      rates: { commands: { burst: 1000, perMinute: 1000 }, questions: { burst: 1000, perMinute: 1000 } },
    });
  const plain = async (response, file) => {
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, reached.origin);
    const path = normalize(url.pathname);
    response.setHeader('date', new Date(state.now).toUTCString());
    if (path.startsWith('/medborger/')) {
      state.asked.push(`${request.method} ${path.slice('/medborger/'.length)}`);
      if (await state.meddle?.(request, response, path.slice('/medborger/'.length))) return;
      return reached.handle.node(request, response);
    }
    if (path === '/csp') {
      let said = '';
      for await (const piece of request) said += piece;
      state.broken.push(said);
      return response.writeHead(204).end();
    }
    response.setHeader('content-security-policy', POLICY);
    if (path === '/host.css') return response.writeHead(200, { 'content-type': 'text/css' }).end(HOST_CSS);
    for (const [under, folder] of [['/elements/', BUILT], ['/dist/', at('../../js/dist/')], ['/tests/', at('./pages/')]]) {
      if (path.startsWith(under)) return plain(response, join(folder, path.slice(under.length)));
    }
    // The same script by another address, and one that says to be of another version.
    const copy = /^\/(copy|older)\/(.*\.js)$/.exec(path);
    if (copy) {
      const text = await readFile(join(BUILT, copy[2]), 'utf8');
      const said = copy[1] === 'older' ? text.replaceAll(`"${VERSION}"`, '"0.0.9"') : text;
      return response.writeHead(200, { 'content-type': TYPES['.js'] }).end(said);
    }
    const page = await state.pages(url, state);
    return page === undefined ? response.writeHead(404).end() : response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  reached.origin = `http://127.0.0.1:${server.address().port}`;
  reached.handle = protocol();
  const moment = (actor) => JSON.stringify({ at: new Date(state.now).toISOString(), actor });
  let commands = 0;
  return {
    state,
    town,
    store,
    origin: reached.origin,
    handle: (request) => reached.handle(request),
    /** Sends a command past HTTP, as staff unless somebody else is named. */
    send: (name, body, actor = STAFF, when = undefined) => {
      const before = state.now;
      if (when) state.now = Date.parse(when);
      commands += 1;
      const done = JSON.parse(town.executeText(JSON.stringify({ id: id(0xe000 + commands), name, body }), moment(actor)));
      state.now = before;
      return done;
    },
    ask: (name, body, actor = STAFF) => JSON.parse(town.askText(JSON.stringify({ name, body }), moment(actor))),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const EDITION = {
  title: 'Høringsudgave: Lokalplan 512 for havnefronten',
  sections: [
    { section: 'formaal', heading: '1. Formål', body: 'Planen skal give plads til boliger, erhverv og et åbent byrum ned til vandet.\n\nHavnefronten skal være for alle, hele året.' },
    { section: 'stien', heading: '2. Stien langs vandet', body: 'Stien føres igennem fra broen til lystbådehavnen. Den bliver tre meter bred og belyst.' },
    { section: 'hoejder', heading: '3. Byggeriets højde', body: 'Byggeriet må højst have fire etager og ikke være højere end 16 meter over terræn.' },
    { section: 'parkering', heading: '4. Parkering og trafik', body: 'Der anlægges én parkeringsplads for hver bolig, halvdelen i konstruktion.' },
  ],
};

export const QUESTIONS = [
  { question: 'moedested', text: 'Hvad skal der være plads til på den nye plads?', kind: { kind: 'closed', several: true, choices: [{ choice: 'leg', text: 'Leg' }, { choice: 'torv', text: 'Torvedage' }, { choice: 'ro', text: 'Steder med ro' }] } },
  { question: 'hoejde', text: 'Er fire etager en passende højde?', section: 'hoejder', required: true, kind: { kind: 'closed', several: false, choices: [{ choice: 'ja', text: 'Ja' }, { choice: 'nej', text: 'Nej, det er for højt' }, { choice: 'lavt', text: 'Nej, det må gerne være højere' }] } },
  { question: 'tryghed', text: 'Hvor tryg er du på stien i dag? 1 er utryg, 5 er tryg.', section: 'stien', kind: { kind: 'scale', from: 1, to: 5 } },
  { question: 'mangler', text: 'Er der noget, planen mangler?', kind: { kind: 'open' } },
];

/** A hearing of a local plan with every kind of question, announced for 8 May to 8 June 2026. */
export function seeded(host, { policy = {}, questions = QUESTIONS, hearing = HEARING, title = 'Lokalplan 512: Havnefronten' } = {}) {
  const send = (name, body) => host.send(name, body, STAFF, BEFORE);
  send('hearing.draft', { hearing, title, basis: { kind: 'statutory', rule: 'local_plan' }, policy });
  send('hearing.put_document', { hearing, document: 'udgave', role: 'hearing_edition', content: EDITION });
  send('hearing.put_document', { hearing, document: 'miljoe', role: 'environmental_report', content: { title: 'Miljørapport', sections: [{ section: 'stoej', heading: 'Støj', body: 'Støjen fra havnen er målt i marts.' }] } });
  if (questions.length > 0) send('hearing.set_form', { hearing, questions });
  send('hearing.announce', { hearing, published_on: '2026-05-08' });
  return hearing;
}

/** Responses that came during the hearing and were read by staff after it; the last says markup. */
export function answered(town, { many = 0, finished = false } = {}) {
  const texts = [
    [{ kind: 'private', name: 'Ida Eksempel' }, 'support', 'Stien langs vandet skal bevares. Ring til mig på 12 34 56 78.', 'stien'],
    [{ kind: 'association', organisation: 'Foreningen Stien', name: 'Bo Eksempel' }, 'objection', `Vi gør indsigelse mod byggeriets højde. ${'Skyggen falder på torvet hele eftermiddagen. '.repeat(30)}`, 'hoejder'],
    [{ kind: 'company', organisation: 'Eksempel Byg' }, 'proposes_change', '<b>Flere</b> parkeringspladser, tak. <img src=x onerror="document.title=1">', undefined],
    ...Array.from({ length: many }, (_, n) => [{ kind: 'private', name: `Prøve ${n}` }, 'neutral', `Svar ${n} om bænkene ved havnen.`, undefined]),
  ];
  const answers = [{ question: 'hoejde', value: { kind: 'closed', choices: ['ja'] } }];
  texts.forEach(([respondent, stance, text, section], n) => {
    const response = id(0xb000 + n);
    town.send('response.submit', { response, hearing: HEARING, content: { respondent, stance, text, answers, ...(section ? { section } : {}) } }, { kind: 'public' }, DURING);
    town.send('response.review', { response, text_version: 1 });
  });
  if (!finished) return;
  town.send('white_paper.begin', { hearing: HEARING });
  texts.forEach((_, n) => town.send('response.answer', { response: id(0xb000 + n), answer: { summary: 'Stien og højden.', assessment: 'Forvaltningen er enig.', recommendation: 'Stien bevares.' } }));
  for (const section of ['formaal', 'stien', 'hoejder', 'parkering', 'stoej']) {
    town.send('white_paper.put_section', { hearing: HEARING, section, answer: { summary: 'Der er bemærkninger.', assessment: 'De er noteret.', recommendation: 'Ingen ændring.' } });
  }
  town.send('white_paper.finish', { hearing: HEARING, introduction: 'Alle svar er læst og behandlet.' });
}
