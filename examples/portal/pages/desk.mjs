import { element } from '../elements.mjs';
import { field, form } from '../forms.mjs';
import { counted, day, html, moment } from '../html.mjs';

const REVIEWS = { unreviewed: 'Skal læses igennem', reviewed: 'Læst igennem', withheld: 'Holdt tilbage' };

export function desk({ ask, person }) {
  if (!person?.staff) return undefined;
  const { hearings = [] } = ask('hearing.list') ?? {};
  const of = (hearing) => (ask('response.list', { hearing, limit: 1000 }) ?? { responses: [] }).responses;
  return {
    title: 'Sagsbehandlerens bord', elements: ['desk'],
    body: element('desk', {}, html`<p class="lead">Svar, der er kommet ind, og hvor langt de er.</p>
${hearings.map((one) => {
    const responses = of(one.hearing);
    return html`<h2>${one.title}</h2>${responses.length === 0 ? html`<p>Ingen svar endnu.</p>` : html`<div class="scroll" role="region" tabindex="0" aria-label="Svar til ${one.title}"><table><thead><tr><th scope="col">Nr.</th><th scope="col">Fra</th><th scope="col">Modtaget</th><th scope="col">Gennemsyn</th></tr></thead><tbody>${responses.map((row) => html`<tr><th scope="row"><a href="/bord/${row.response}">${row.number}</a></th><td>${ask('response.get', { response: row.response })?.original?.respondent?.name ?? row.name}</td><td>${day(row.received_at)}</td><td>${REVIEWS[row.review] ?? row.review}</td></tr>`)}</tbody></table></div>`}`;
  })}`),
  };
}

/** One response: what a program suggests to hide, and the answer to it. */
export function task({ ask, person, params: [id] }) {
  if (!person?.staff) return undefined;
  const shown = ask('response.get', { response: id });
  if (shown === undefined) return undefined;
  const suggested = ask('response.suggest', { response: id });
  const next = `/bord/${id}?tak=gemt`;
  const hasPaper = ask('white_paper.get', { hearing: shown.hearing }) !== undefined;
  const spans = suggested?.spans ?? [];
  const fields = Object.fromEntries([['response', id], ['text_version', shown.original?.text_version ?? 1], ...spans.flatMap((span, at) => Object.entries(span).filter(([, value]) => typeof value !== 'object').map(([name, value]) => [`hide.${at}.${name}`, value]))]);
  return {
    title: `Svar ${shown.number}`, elements: ['desk'],
    body: element('desk', { response: id }, html`<p class="meta">Fra ${shown.original?.respondent?.name ?? shown.name}, ${moment(shown.received_at)}</p>
<h2>Som det kom</h2><blockquote><p>${shown.original?.prose}</p></blockquote>
<h2>Som det vil blive vist</h2><blockquote><p>${suggested?.redacted ?? shown.text}</p></blockquote>
<p>${spans.length === 0 ? 'Programmet fandt intet, der skal skjules.' : `Programmet foreslår at skjule ${counted(spans.length, 'sted', 'steder')}.`} Navne finder intet program med sikkerhed: læs selv efter.</p>
${form('response.review', { next, fields }, html`<button>Godkend til offentliggørelse</button>`)}
<h2>Kommunens svar</h2>${!hasPaper ? form('white_paper.begin', { next, fields: { hearing: shown.hearing } }, html`<p>Svarene samles i en hvidbog. Den er ikke begyndt endnu.</p><button>Begynd hvidbogen</button>`) : form('response.answer', { next, fields: { response: id } }, html`${field('answer.summary', 'Resumé af svaret', { lines: 3 })}${field('answer.assessment', 'Forvaltningens vurdering', { lines: 4 })}${field('answer.recommendation', 'Indstilling', { lines: 2, required: false })}<button>Gem svaret</button>`)}`),
  };
}
