import { element } from '../elements.mjs';
import { field, form, mustLogIn } from '../forms.mjs';
import { counted, day, html, moment, paragraphs } from '../html.mjs';
import { word } from '../words.mjs';

export function volunteer({ ask, person }) {
  const { needs = [] } = ask('need.list', { limit: 100 }) ?? {};
  const citizen = person?.citizen;
  const fields = { 'poster.kind': 'citizen', 'poster.citizen': citizen };
  const offer = citizen
    ? form('offer.make', { next: '/frivillig?tak=tilbud', fields }, html`${field('spec.title', 'Hvad vil du hjælpe med?', { max: 100 })}<button>Tilbyd din hjælp</button>`)
    : mustLogIn('tilbyde din hjælp', '/frivillig');
  return {
    title: 'Frivillig', elements: ['volunteer'],
    body: element('volunteer', { citizen, login: '/log-ind?til=/frivillig' }, html`
<p class="lead">Foreninger og naboer har brug for en hånd. Find noget, der passer til dig.</p>
<ul class="cards">${needs.map((one) => need(one, ask('need.get', { need: one.need })?.text))}</ul>
<h2>Tilbyd din hjælp</h2>${offer}`),
  };
}

const need = ({ title, name, capacity, taken, to }, text) => html`
<li><h2>${title ?? text?.title}</h2>${paragraphs(text?.task)}
<p class="meta">${name ? `${name}. ` : ''}${text?.place ? `${text.place.label}. ` : ''}
Plads til ${Math.max(capacity - taken, 0)} mere${to ? html`, indtil ${day(to)}` : ''}.</p></li>`;

export function gatherings({ ask }) {
  const { gatherings: all = [] } = ask('gathering.list', { limit: 100 }) ?? {};
  const one = ({ gathering, title, cancelled, starts_at, place }) => html`
<li><h2><a href="/arrangementer/${gathering}">${title}</a></h2>
<p class="meta">${cancelled ? html`<span class="tag">Aflyst</span> ` : ''}${moment(starts_at)}, ${place ?? 'på nettet'}</p></li>`;
  return {
    title: 'Arrangementer', elements: ['gatherings'],
    body: element('gatherings', {}, html`<p class="lead">Borgermøder og dialogmøder. Alle er velkomne.</p><ul class="list">${all.map(one)}</ul>`),
  };
}

export function gathering({ ask, person, params: [id] }) {
  const shown = ask('gathering.get', { gathering: id });
  if (shown === undefined) return undefined;
  const path = `/arrangementer/${id}`;
  const { terms } = shown;
  const taken = ({ taken, room, waiting }) => html`<dt>Tilmeldte</dt><dd>${taken}${room === undefined ? '' : ` af ${room}`}${waiting ? `, ${waiting} venter` : ''}</dd>`;
  const signUp = !shown.takes_sign_ups ? html`<p>Der kan ikke tilmeldes nu.</p>` : person?.citizen ? joining(id, path, terms, person.citizen) : mustLogIn('tilmelde dig', path);
  return {
    title: terms.title,
    body: html`
<dl class="facts"><dt>Hvornår</dt><dd>${moment(terms.starts_at)}</dd><dt>Hvor</dt><dd>${terms.place ?? 'På nettet'}</dd>${shown.places.map(taken)}</dl>
${paragraphs(shown.description)}
${shown.agenda.length > 0 ? html`<h2>Program</h2><ol>${shown.agenda.map((one) => html`<li>${one}</li>`)}</ol>` : ''}
<h2>Tilmelding</h2>${signUp}`,
  };
}

function joining(gathering, path, { companions_max: most }, citizen) {
  const fields = { gathering, 'attendee.kind': 'citizen', 'attendee.citizen': citizen };
  const companions = !most ? '' : html`
<label for="companions">Hvor mange tager du med?</label><input id="companions" name="companions" type="number" min="0" max="${most}" value="0">`;
  return form('gathering.sign_up', { next: `${path}?tak=tilmelding`, fields }, html`${companions}
${field('needs.access', 'Har du brug for noget for at kunne deltage?', { required: false, hint: 'For eksempel plads til en kørestol.' })}
<button>Tilmeld dig</button>`);
}

export function debates({ ask }) {
  const { topics = [] } = ask('dialogue.list') ?? {};
  const one = ({ topic, title, from, to }) => html`<li><h2><a href="/debat/${topic}">${title}</a></h2><p class="meta">Åben fra ${day(from)} til ${day(to)}</p></li>`;
  return {
    title: 'Debat',
    body: html`<p class="lead">Tal sammen om det, der endnu ikke er besluttet.</p><ul class="list">${topics.map(one)}</ul>`,
  };
}

export function debate({ ask, person, params: [id] }) {
  const shown = ask('dialogue.topic', { topic: id });
  if (shown === undefined) return undefined;
  const path = `/debat/${id}`;
  const citizen = person?.citizen;
  const of = (statements) => ask('dialogue.contributions', { topic: id, statements })?.contributions ?? [];
  const [statements, others] = [of(true), of(false)];
  const all = (list) => html`<ul class="list">${list.map((one) => said(one, path, citizen))}</ul>`;
  const fields = { topic: id, kind: 'viewpoint', citizen };
  const write = citizen
    ? form('dialogue.contribute', { next: `${path}?tak=bidrag`, fields }, html`${field('text', 'Skriv dit synspunkt', { lines: 5 })}<button>Send</button>`)
    : mustLogIn('skrive med', path);
  return {
    title: shown.terms.title, elements: ['forum'],
    body: element('forum', { topic: id, citizen, login: `/log-ind?til=${path}` }, html`
${paragraphs(shown.text?.challenge)}<p class="meta">${shown.text?.scope}</p>
${statements.length > 0 ? html`<h2>Er du enig?</h2>${all(statements)}` : ''}
<h2>${counted(others.length, 'bidrag', 'bidrag')}</h2>${all(others)}
<h2>Skriv med</h2>${write}`),
  };
}

function said({ contribution, kind, signed, at, text }, path, citizen) {
  const vote = ([vote, name]) => form('dialogue.voice', { look: 'inline', next: `${path}?tak=stemme`, fields: { contribution, citizen, vote } }, html`<button class="quiet">${name}</button>`);
  const votes = kind === 'statement' && citizen ? html`<div class="row">${[['agree', 'Enig'], ['disagree', 'Uenig']].map(vote)}</div>` : '';
  return html`<li><p class="meta"><span class="tag">${word('dialogues', 'ContributionKind', kind)}</span> ${signed} ${day(at)}</p>
${text ? html`<blockquote>${paragraphs(text)}</blockquote>` : html`<p>Skjult af en moderator.</p>`}${votes}</li>`;
}
