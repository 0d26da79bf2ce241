import { randomUUID } from 'node:crypto';
import { element } from '../elements.mjs';
import { counted, day, html, raw } from '../html.mjs';
import { render } from '../medborger.mjs';
import { word } from '../words.mjs';

export function hearings({ ask }) {
  const { hearings: all = [] } = ask('hearing.list') ?? {};
  // What can be answered now stands first.
  const isOpen = ({ stage }) => stage === 'open' || stage === 'extended';
  const hearings = [...all.filter(isOpen), ...all.filter((one) => !isOpen(one))];
  return {
    title: 'Høringer',
    body: html`<p class="lead">Før byrådet beslutter noget, kan alle sige deres mening.</p>
<ul class="list">${hearings.map((one) => html`<li><h2><a href="/hoeringer/${one.hearing}">${one.title}</a></h2>
<p class="meta"><span class="tag">${word('hearings', 'HearingStage', one.stage)}</span> ${one.last_day ? html`Sidste dag: ${day(one.last_day)}.` : ''} ${counted(one.responses, 'svar', 'svar')}.</p></li>`)}</ul>`,
  };
}

/** The same element on two pages: what is proposed and the form, and what others answered. */
export async function hearing({ ask, person, params: [id], url, now }) {
  const shown = ask('hearing.get', { hearing: id });
  if (shown === undefined) return undefined;
  const documents = Object.fromEntries(shown.documents.map((one) => [one.document, ask('hearing.document', { hearing: id, document: one.document })]).filter(([, one]) => one));
  const period = shown.published_on && ask('hearing.period', { basis: shown.basis, policy: shown.policy, published_on: shown.published_on, last_day: shown.last_day });
  const path = `/hoeringer/${id}`;
  const inside = render === undefined ? html`<p>${shown.title}</p>` : raw(await render.hearing({
    hearing: shown, documents, ...(period ? { period } : {}), now, id: randomUUID(), next: `${path}/svar?tak=svar`, ask: url.searchParams.getAll('ask'),
  }));
  return {
    title: shown.title, above: 'Høring', elements: ['hearing'],
    body: html`${element('hearing', { hearing: id, login: `/log-ind?til=${encodeURIComponent(path)}`, citizen: person?.citizen }, inside)}
<p class="apart"><a href="${path}/svar">Læs de andres svar og hvidbogen</a></p>`,
  };
}

export async function responses({ ask, params: [id], url, now }) {
  const shown = ask('hearing.get', { hearing: id });
  if (shown === undefined) return undefined;
  const filter = Object.fromEntries(['search', 'stance', 'kind', 'section'].map((name) => [name, url.searchParams.get(name)]).filter(([, value]) => value));
  const after = url.searchParams.get('after');
  const list = ask('response.list', { hearing: id, counts: true, limit: 50, ...filter, ...(after ? { after } : {}) }) ?? ask('response.list', { hearing: id, counts: true });
  if (list === undefined) return undefined;
  const [view, rows] = shown.white_paper === undefined ? [] : [ask('white_paper.get', { hearing: id }), ask('white_paper.rows', { hearing: id })];
  const path = `/hoeringer/${id}`;
  const further = new URLSearchParams({ ...filter, after: list.next ?? '' });
  const inside = render === undefined ? html`<p>${counted(list.total, 'svar', 'svar')}</p>` : raw(await render.responses({
    hearing: shown, list, filter, now, ...(list.next ? { next: `${path}/svar?${further}` } : {}), ...(view && rows ? { paper: { view, rows } } : {}),
  }));
  return {
    title: `Svar: ${shown.title}`, above: 'Svar og hvidbog', elements: ['responses'],
    body: html`<p><a href="${path}">Til høringen</a></p>${element('responses', { hearing: id }, inside)}`,
  };
}
