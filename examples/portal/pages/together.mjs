import { element } from '../elements.mjs';
import { field, form, mustLogIn } from '../forms.mjs';
import { counted, day, html, moment, paragraphs } from '../html.mjs';
import { word } from '../words.mjs';

export function volunteer({ ask, person }) {
  const { needs = [] } = ask('need.list', { limit: 100 }) ?? {};
  const citizen = person?.citizen;
  const offer = citizen
    ? form('offer.make', { next: '/frivillig?tak=tilbud', fields: { 'poster.kind': 'citizen', 'poster.citizen': citizen } }, html`${field('spec.title', 'Hvad vil du hjælpe med?', { max: 100 })}<button>Tilbyd din hjælp</button>`)
    : mustLogIn('tilbyde din hjælp', '/frivillig');
  return {
    title: 'Frivillig', elements: ['volunteer'],
    body: element('volunteer', { citizen, login: '/log-ind?til=/frivillig' }, html`
<p class="lead">Foreninger og naboer har brug for en hånd. Find noget, der passer til dig.</p>
<ul class="cards">${needs.map((one) => {
    const { text } = ask('need.get', { need: one.need }) ?? {};
    return html`<li><h2>${one.title ?? text?.title}</h2>${paragraphs(text?.task)}<p class="meta">${one.name ? `${one.name}. ` : ''}${text?.place ? `${text.place.label}. ` : ''}Plads til ${counted(Math.max(one.capacity - one.taken, 0), 'mere', 'mere')}${one.to ? html`, indtil ${day(one.to)}` : ''}.</p></li>`;
  })}</ul>
<h2>Tilbyd din hjælp</h2>${offer}`),
  };
}

export function gatherings({ ask }) {
  const { gatherings: all = [] } = ask('gathering.list', { limit: 100 }) ?? {};
  return {
    title: 'Arrangementer', elements: ['gatherings'],
    body: element('gatherings', {}, html`<p class="lead">Borgermøder og dialogmøder. Alle er velkomne.</p>
<ul class="list">${all.map((one) => html`<li><h2><a href="/arrangementer/${one.gathering}">${one.title}</a></h2><p class="meta">${one.cancelled ? html`<span class="tag">Aflyst</span> ` : ''}${moment(one.starts_at)}, ${one.place ?? 'på nettet'}</p></li>`)}</ul>`),
  };
}

export function gathering({ ask, person, params: [id] }) {
  const shown = ask('gathering.get', { gathering: id });
  if (shown === undefined) return undefined;
  const path = `/arrangementer/${id}`;
  const { terms } = shown;
  const signUp = !shown.takes_sign_ups ? '' : person?.citizen
    ? form('gathering.sign_up', { next: `${path}?tak=tilmelding`, fields: { gathering: id, 'attendee.kind': 'citizen', 'attendee.citizen': person.citizen } },
      html`${terms.companions_max ? html`<label for="companions">Hvor mange tager du med?</label><input id="companions" name="companions" type="number" min="0" max="${terms.companions_max}" value="0">` : ''}${field('needs.access', 'Har du brug for noget, for at kunne deltage?', { required: false, hint: 'For eksempel plads til en kørestol.' })}<button>Tilmeld dig</button>`)
    : mustLogIn('tilmelde dig', path);
  return {
    title: terms.title,
    body: html`<dl class="facts"><dt>Hvornår</dt><dd>${moment(terms.starts_at)}</dd><dt>Hvor</dt><dd>${terms.place ?? 'På nettet'}</dd>${shown.places.map((slot) => html`<dt>Tilmeldte</dt><dd>${slot.taken}${slot.room === undefined ? '' : ` af ${slot.room}`}${slot.waiting ? `, ${slot.waiting} venter` : ''}</dd>`)}</dl>
${paragraphs(shown.description)}
${shown.agenda.length > 0 ? html`<h2>Program</h2><ol>${shown.agenda.map((one) => html`<li>${one}</li>`)}</ol>` : ''}
<h2>Tilmelding</h2>${signUp || html`<p>Der kan ikke tilmeldes nu.</p>`}`,
  };
}

export function debates({ ask }) {
  const { topics = [] } = ask('dialogue.list') ?? {};
  return {
    title: 'Debat', elements: ['forum'],
    body: html`<p class="lead">Tal sammen om det, der endnu ikke er besluttet.</p>
<ul class="list">${topics.map((one) => html`<li><h2><a href="/debat/${one.topic}">${one.title}</a></h2><p class="meta">Åben fra ${day(one.from)} til ${day(one.to)}</p></li>`)}</ul>`,
  };
}

export function debate({ ask, person, params: [id] }) {
  const shown = ask('dialogue.topic', { topic: id });
  if (shown === undefined) return undefined;
  const of = (statements) => ask('dialogue.contributions', { topic: id, statements })?.contributions ?? [];
  const [statements, contributions] = [of(true), of(false)];
  const path = `/debat/${id}`;
  const citizen = person?.citizen;
  const votes = (one) => ['agree', 'disagree'].map((vote) => form('dialogue.voice', { look: 'inline', next: `${path}?tak=stemme`, fields: { contribution: one.contribution, citizen, vote } }, html`<button class="quiet">${vote === 'agree' ? 'Enig' : 'Uenig'}</button>`));
  const said = (one) => html`<li><p class="meta"><span class="tag">${word('dialogues', 'ContributionKind', one.kind)}</span> ${one.signed ?? ''} ${day(one.at)}</p>${one.text ? html`<blockquote>${paragraphs(one.text)}</blockquote>` : html`<p>Skjult af en moderator.</p>`}
${one.kind === 'statement' && citizen ? html`<div class="row">${votes(one)}</div>` : ''}</li>`;
  const write = citizen
    ? form('dialogue.contribute', { next: `${path}?tak=bidrag`, fields: { topic: id, kind: 'viewpoint', citizen } }, html`${field('text', 'Skriv dit synspunkt', { lines: 5 })}<button>Send</button>`)
    : mustLogIn('skrive med', path);
  return {
    title: shown.terms.title, elements: ['forum'],
    body: element('forum', { topic: id, citizen, login: `/log-ind?til=${path}` }, html`${paragraphs(shown.text?.challenge)}<p class="meta">${shown.text?.scope}</p>
${statements.length > 0 ? html`<h2>Er du enig?</h2><ul class="list">${statements.map(said)}</ul>` : ''}
<h2>${counted(contributions.length, 'bidrag', 'bidrag')}</h2><ul class="list">${contributions.map(said)}</ul><h2>Skriv med</h2>${write}`),
  };
}
