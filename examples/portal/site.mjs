// The portal's pages by their addresses, who somebody is by a cookie, and the files that browsers fetch.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layout } from './layout.mjs';
import { PACKAGE } from './medborger.mjs';
import { desk, task } from './pages/desk.mjs';
import { front } from './pages/front.mjs';
import { hearing, hearings, responses } from './pages/hearings.mjs';
import { idea, ideas } from './pages/ideas.mjs';
import { accessibility, drafts, failed, inbox, logIn, notFound } from './pages/own.mjs';
import { draw, team, teams } from './pages/teams.mjs';
import { debate, debates, gathering, gatherings, volunteer } from './pages/together.mjs';
import { actorOf, PEOPLE } from './people.mjs';
import { asker } from './town.mjs';

const ID = '([0-9a-f-]{36})';
const PAGES = [
  ['/', front], ['/hoeringer', hearings], [`/hoeringer/${ID}`, hearing], [`/hoeringer/${ID}/svar`, responses], ['/ideer', ideas], [`/ideer/${ID}`, idea],
  ['/udvalg', teams], [`/udvalg/${ID}`, team], [`/udvalg/${ID}/lod`, draw], ['/frivillig', volunteer], ['/arrangementer', gatherings], [`/arrangementer/${ID}`, gathering],
  ['/debat', debates], [`/debat/${ID}`, debate], ['/indbakke', inbox], ['/tilgaengelighed', accessibility], ['/kladder', drafts], ['/log-ind', logIn], ['/bord', desk], [`/bord/${ID}`, task],
].map(([path, page]) => [new RegExp(`^${path}$`), page]);

const THANKS = {
  svar: 'Tak. Dit svar er modtaget. Det kan læses her, når det er gennemset.', ide: 'Tak. Din idé er indleveret.', stoette: 'Tak. Din støtte er talt med.', plads: 'Tak. Du har meldt dig.',
  tilbud: 'Tak. Dit tilbud er modtaget.', tilmelding: 'Du er tilmeldt.', stemme: 'Din stemme er talt med.', bidrag: 'Tak. Dit bidrag er sendt.', gemt: 'Det er gemt.',
};

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** Nothing inline and nothing from elsewhere; of what evaluates, WebAssembly alone. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 1a6 6 0 1 1-6 6v8h6" fill="#0b5d3b"/></svg>';

/** Who a request comes from, as far as its cookie says. */
export function personOf(request) {
  const [, key] = /(?:^|;\s*)person=(\w+)/.exec(request.headers.cookie ?? '') ?? [];
  return key !== undefined && Object.hasOwn(PEOPLE, key) ? PEOPLE[key] : undefined;
}

export class Site {
  constructor({ town, handle, origin, clock = () => Date.now() }) {
    this.town = town;
    this.handle = handle;
    this.origin = origin;
    this.clock = clock;
  }

  /** Answers a request, whatever it is. */
  async answer(request, response) {
    const url = new URL(request.url, this.origin);
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    try {
      if (url.pathname.startsWith('/medborger/')) return await this.handle.node(request, response);
      if (request.method === 'POST') return await this.#changes(request, response, url);
      if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { allow: 'GET, HEAD' }).end();
      if (url.pathname.startsWith('/pakke/')) return await file(response, PACKAGE, url.pathname.slice('/pakke/'.length));
      if (url.pathname === '/style.css') return await file(response, fileURLToPath(new URL('./', import.meta.url)), 'style.css');
      if (url.pathname === '/ikon.svg') return response.writeHead(200, { 'content-type': TYPES['.svg'] }).end(ICON);
      await this.#page(request, response, url);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else this.#send(request, response, url, 500, failed());
    }
  }

  async #page(request, response, url) {
    const person = personOf(request);
    const now = this.clock();
    const ask = asker(this.town, actorOf(person), now);
    const [, text] = /^\/udvalg\/([0-9a-f-]{36})\/lod\.txt$/.exec(url.pathname) ?? [];
    const told = text && ask('team.draw_text', { team: text });
    if (told) return response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(told.text);
    for (const [path, page] of PAGES) {
      const found = path.exec(url.pathname);
      const shown = found && (await page({ ask, person, url, now, params: found.slice(1) }));
      if (shown) return this.#send(request, response, url, 200, shown);
    }
    return this.#send(request, response, url, 404, notFound());
  }

  #send(request, response, url, status, shown) {
    const thanks = url.searchParams.get('tak') ?? '';
    const notice = Object.hasOwn(THANKS, thanks) ? THANKS[thanks] : undefined;
    const page = layout({ ...shown, path: url.pathname, person: personOf(request), notice });
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' }).end(request.method === 'HEAD' ? '' : page.text);
  }

  /** Who one is to be from now on. Only a page of the portal may say so. */
  async #changes(request, response, url) {
    const from = request.headers.origin;
    if (from !== this.origin && !(from === undefined && request.headers['sec-fetch-site'] === 'same-origin')) return response.writeHead(403).end();
    const fields = new URLSearchParams(await small(request));
    const leads = (to, cookie) => response.writeHead(303, { location: to, 'set-cookie': `person=${cookie}; Path=/; HttpOnly; SameSite=Lax` }).end();
    if (url.pathname === '/log-ud') return leads('/', '; Max-Age=0');
    const person = fields.get('person') ?? '';
    if (url.pathname !== '/log-ind' || !Object.hasOwn(PEOPLE, person)) return this.#send(request, response, url, 404, notFound());
    const to = fields.get('til') ?? '/';
    return leads(/^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/', person);
  }
}

/** A body of a few fields. */
async function small(request) {
  let text = '';
  for await (const piece of request) {
    text += piece;
    if (text.length > 10_000) return '';
  }
  return text;
}

async function file(response, folder, name) {
  const path = normalize(name);
  const type = TYPES[extname(path)];
  if (type === undefined || path.startsWith('..') || path.startsWith('/')) return response.writeHead(404).end();
  try {
    const bytes = await readFile(join(folder, path));
    return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(bytes);
  } catch {
    return response.writeHead(404).end();
  }
}
