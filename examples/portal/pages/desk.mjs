import { element } from '../elements.mjs';
import { field, form } from '../forms.mjs';
import { counted, day, html, moment } from '../html.mjs';

const REVIEWS = { unreviewed: 'Skal læses igennem', reviewed: 'Læst igennem', withheld: 'Holdt tilbage' };

export function desk({ ask, person }) {
  if (!person?.staff) return undefined;
  const { hearings = [] } = ask('hearing.list') ?? {};
  return {
    title: 'Sagsbehandlerens bord', elements: ['desk'],
    body: element('desk', {}, html`
<p class="lead">Svar, der er kommet ind, og hvor langt de er.</p>
${hearings.map(({ hearing, title }) => html`<h2>${title}</h2>${table(ask, hearing, title)}`)}`),
  };
}

function table(ask, hearing, title) {
  const { responses = [] } = ask('response.list', { hearing, limit: 1000 }) ?? {};
  if (responses.length === 0) return html`<p>Ingen svar endnu.</p>`;
  // The list names nobody whom the public may not know; staff see who it was.
  const from = (row) => ask('response.get', { response: row.response })?.original?.respondent?.name ?? row.name;
  const rows = responses.map((row) => html`
<tr><th scope="row"><a href="/bord/${row.response}">${row.number}</a></th>
<td>${from(row)}</td><td>${day(row.received_at)}</td><td>${REVIEWS[row.review] ?? row.review}</td></tr>`);
  return html`
<div class="scroll" role="region" tabindex="0" aria-label="Svar til ${title}"><table>
<thead><tr><th scope="col">Nr.</th><th scope="col">Fra</th><th scope="col">Modtaget</th><th scope="col">Gennemsyn</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** One response: what a program suggests to hide, and the answer to it. */
export function task({ ask, person, params: [id] }) {
  if (!person?.staff) return undefined;
  const shown = ask('response.get', { response: id });
  if (shown === undefined) return undefined;
  const { spans = [], redacted = shown.text } = ask('response.suggest', { response: id }) ?? {};
  const next = `/bord/${id}?tak=gemt`;
  // The spans as the form's fields: where each begins and ends, and what it is.
  const hidden = spans.flatMap(({ start, end, kind }, at) => Object.entries({ start, end, kind }).map(([name, value]) => [`hide.${at}.${name}`, value]));
  const fields = { response: id, text_version: shown.original?.text_version ?? 1, ...Object.fromEntries(hidden) };
  const found = spans.length === 0 ? 'Programmet fandt intet, der skal skjules.' : `Programmet foreslår at skjule ${counted(spans.length, 'sted', 'steder')}.`;
  const hasPaper = ask('white_paper.get', { hearing: shown.hearing }) !== undefined;
  return {
    title: `Svar ${shown.number}`, elements: ['desk'],
    body: element('desk', { response: id }, html`
<p class="meta">Fra ${shown.original?.respondent?.name ?? shown.name}, ${moment(shown.received_at)}</p>
<h2>Som det kom</h2><blockquote><p>${shown.original?.prose}</p></blockquote>
<h2>Som det vil blive vist</h2><blockquote><p>${redacted}</p></blockquote>
<p>${found} Navne finder intet program med sikkerhed: læs selv efter.</p>
${form('response.review', { next, fields }, html`<button>Godkend til offentliggørelse</button>`)}
<h2>Kommunens svar</h2>${hasPaper ? answer(id, next) : begin(shown.hearing, next)}`),
  };
}

const begin = (hearing, next) => form('white_paper.begin', { next, fields: { hearing } }, html`
<p>Svarene samles i en hvidbog. Den er ikke begyndt endnu.</p><button>Begynd hvidbogen</button>`);

const answer = (response, next) => form('response.answer', { next, fields: { response } }, html`
${field('answer.summary', 'Resumé af svaret', { lines: 3 })}
${field('answer.assessment', 'Forvaltningens vurdering', { lines: 4 })}
${field('answer.recommendation', 'Indstilling', { lines: 2, required: false })}
<button>Gem svaret</button>`);
