// The pages. Each element stands around what the server rendered, which works without JavaScript and goes once the script is there.
import { randomUUID } from 'node:crypto';
import * as render from 'medborger/elements/render';
import { hasElement } from './assets.mjs';
import { html, raw } from './html.mjs';
import { actorOf, people } from './session.mjs';
import { asking } from './town.mjs';

const day = (value) => new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long' }).format(new Date(value));

/** The page at an address; undefined where there is none. */
export async function page(town, url, person) {
  const pages = { '/': hearing, '/hoering': hearing, '/sager': desk, '/log-ind': logIn };
  const [, first, id] = /^(\/[a-z-]*)(?:\/([0-9a-f-]{36}))?$/.exec(url.pathname) ?? [];
  const isThere = Object.hasOwn(pages, first ?? '') && (first === '/hoering') === (id !== undefined);
  const shown = isThere && (await pages[first](asking(town, actorOf(person)), url, person, id));
  return shown ? layout({ ...shown, person }) : undefined;
}

function layout({ title, body, person, elements = [] }) {
  const script = (name) => html`<script type="module" src="/assets/medborger/elements/${name}.js"></script>`;
  const who = person
    ? html`<form method="post" action="/log-ud"><span>${person.name}</span> <button>Log ud</button></form>`
    : html`<a href="/log-ind">Log ind</a>`;
  return html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Eksempelby Kommune</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/medborger/elements/elements.css">
<link rel="stylesheet" href="/assets/style.css">
${elements.filter(hasElement).map(script)}
</head>
<body>
<a class="skip" href="#indhold">Gå til indholdet</a>
<header><p class="pretend">Prøveudgave: kommunen, menneskene og log-in er opdigtede.</p>
<nav aria-label="Hovedmenu"><a href="/">Eksempelby Kommune</a>${person?.staff ? html`<a href="/sager">Sager</a>` : ''}${who}</nav></header>
<main id="indhold" tabindex="-1">${body}</main>
</body>
</html>`;
}

const message = (title, text) => layout({ title, body: html`<h1>${title}</h1><p>${text} <a href="/">Til forsiden</a></p>` });
export const notFound = () => message('Siden findes ikke', 'Adressen kan være skrevet forkert.');
export const failed = () => message('Noget gik galt', 'Prøv igen om lidt. Det, du har sendt, er enten modtaget eller slet ikke: send det roligt igen.');

/** A hearing, or the first of them, with its form and the responses. */
async function hearing(ask, url, person, named) {
  const { hearings = [] } = ask('hearing.list') ?? {};
  const id = named ?? hearings[0]?.hearing;
  const shown = id && ask('hearing.get', { hearing: id });
  if (!shown) return id ? undefined : { title: 'Høringer', body: html`<h1>Høringer</h1><p>Der er ingen høringer lige nu.</p>` };
  const here = `/hoering/${id}`;
  const others = hearings.filter((one) => one.hearing !== id).map((one) => html`<li><a href="/hoering/${one.hearing}">${one.title}</a></li>`);
  return {
    title: shown.title, elements: ['hearing', 'responses'],
    body: html`<h1>Høring</h1>
${url.searchParams.has('tak') ? html`<p class="notice" role="status">Tak. Dit svar er modtaget, og det vises, når det er gennemset.</p>` : ''}
<medborger-hearing hearing="${id}" login="/log-ind"${person?.citizen ? html` citizen="${person.citizen}"` : ''}>${raw(await form(ask, shown, here, url))}</medborger-hearing>
<medborger-responses hearing="${id}">${raw(await responses(ask, shown, here, url))}</medborger-responses>
${others.length > 0 ? html`<h2>Andre høringer</h2><ul>${others}</ul>` : ''}`,
  };
}

function form(ask, shown, here, url) {
  const { hearing, basis, policy, published_on, last_day } = shown;
  const documents = shown.documents.map(({ document }) => [document, ask('hearing.document', { hearing, document })]).filter(([, one]) => one);
  const period = published_on && ask('hearing.period', { basis, policy, published_on, last_day });
  return render.hearing({
    hearing: shown, documents: Object.fromEntries(documents), ...(period ? { period } : {}), now: Date.now(),
    // A fresh id for each page: sent twice, it is one response.
    id: randomUUID(), next: `${here}?tak`, ask: url.searchParams.getAll('ask'),
  });
}

function responses(ask, shown, here, url) {
  const { hearing, white_paper } = shown;
  const chosen = ['search', 'stance', 'kind', 'section'].map((name) => [name, url.searchParams.get(name)]).filter(([, value]) => value);
  const filter = Object.fromEntries(chosen);
  const list = (more) => ask('response.list', { hearing, counts: true, limit: 50, ...more });
  const after = url.searchParams.get('after');
  // What somebody wrote into the address may be nonsense: then there is all.
  const found = list({ ...filter, ...(after ? { after } : {}) }) ?? list({});
  const paper = white_paper && { view: ask('white_paper.get', { hearing }), rows: ask('white_paper.rows', { hearing }) };
  return render.responses({
    hearing: shown, list: found, filter, now: Date.now(),
    ...(found.next ? { next: `${here}?${new URLSearchParams({ ...filter, after: found.next })}` } : {}),
    ...(paper?.view && paper.rows ? { paper } : {}),
  });
}

const REVIEWS = { unreviewed: 'skal gennemses', reviewed: 'gennemset', withheld: 'holdt tilbage' };

/** The caseworker's page: `<medborger-desk>` where the installed package has it, and otherwise a plain list. */
function desk(ask, url, person) {
  if (!person?.staff) return logIn();
  const { hearings = [] } = ask('hearing.list') ?? {};
  const lists = hearings.map(({ hearing, title }) => html`<h2>${title}</h2><ol class="cases">${(ask('response.list', { hearing, limit: 1000 })?.responses ?? []).map((one) => reviewed(ask, one))}</ol>`);
  const body = hasElement('desk') ? html`<medborger-desk hearing="${hearings[0]?.hearing}" login="/log-ind">${lists}</medborger-desk>` : lists;
  return { title: 'Sager', elements: ['desk'], body: html`<h1>Sager</h1>${body}` };
}

/** One response: who sent it, what the public will see of it, and the button that lets them. */
function reviewed(ask, { response, number, received_at, review }) {
  const { original, text, name } = ask('response.get', { response }) ?? {};
  const { spans = [], redacted = text } = ask('response.suggest', { response }) ?? {};
  const hidden = spans.flatMap(({ start, end, kind }, at) => Object.entries({ start, end, kind }).map(([key, value]) => [`hide.${at}.${key}`, value]));
  const fields = Object.entries({ id: randomUUID(), next: '/sager', response, text_version: original?.text_version ?? 1, ...Object.fromEntries(hidden) });
  const button = html`<form method="post" action="/medborger/forms/response.review">${fields.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`)}
<p>Offentligheden vil se: <q>${redacted}</q>${spans.length > 0 ? html` (${spans.length} steder er skjult; læs selv efter)` : ''}</p><button>Godkend svar ${number}</button></form>`;
  return html`<li><p><strong>Svar ${number}</strong> fra ${original?.respondent?.name ?? name ?? 'ukendt'}, ${day(received_at)}: ${REVIEWS[review] ?? review}</p>
<blockquote>${original?.prose ?? text}</blockquote>${review === 'unreviewed' ? button : ''}</li>`;
}

function logIn() {
  return {
    title: 'Log ind',
    body: html`<h1>Log ind</h1><p class="notice">Log-in på skrømt: vælg, hvem du vil være. I en rigtig portal står MitID her.</p>
${people().map(({ key, name, what }) => html`<form method="post" action="/log-ind?person=${key}"><button>${name}, ${what}</button></form>`)}`,
  };
}
