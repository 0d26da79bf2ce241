import { element } from '../elements.mjs';
import { field, form, mustLogIn } from '../forms.mjs';
import { counted, day, html, moment, paragraphs } from '../html.mjs';
import { word } from '../words.mjs';

const METHODS = { draw: 'Der trækkes lod mellem dem, der melder sig, så udvalget ligner byen.', seat_fit: 'Pladserne går til dem, der passer til dem.', council: 'Byrådet vælger mellem dem, der melder sig.' };

export function teams({ ask }) {
  const { teams: all = [] } = ask('team.list') ?? {};
  const one = ({ team, title, stage, last_day }) => html`
<li><h2><a href="/udvalg/${team}">${title}</a></h2>
<p class="meta"><span class="tag">${word('teams', 'TeamStage', stage)}</span>${last_day ? html` Meld dig senest ${day(last_day)}` : ''}</p></li>`;
  return {
    title: 'Udvalg',
    body: html`<p class="lead">Borgere og politikere arbejder sammen om en opgave i nogle måneder.</p><ul class="cards">${all.map(one)}</ul>`,
  };
}

export function team({ ask, person, params: [id] }) {
  const shown = ask('team.get', { team: id });
  if (shown === undefined) return undefined;
  const path = `/udvalg/${id}`;
  const { recruitment, terms } = shown;
  const isOpen = shown.stage === 'recruiting';
  const apply = !isOpen ? '' : person?.citizen
    ? form('team.express_interest', { next: `${path}?tak=plads`, fields: { team: id } }, html`${field('motivation', 'Hvorfor vil du være med?', { lines: 5 })}
<button>Meld dig</button>`)
    : mustLogIn('melde dig', path);
  return {
    title: shown.title, elements: ['team'],
    body: element('team', { team: id, citizen: person?.citizen, login: `/log-ind?til=${path}` }, html`
<p><span class="tag">${word('teams', 'TeamStage', shown.stage)}</span></p>
${paragraphs(shown.challenge)}
${terms ? html`<h2>Opgaven</h2>${paragraphs(terms.text?.purpose)}<ul>${(terms.text?.tasks ?? []).map((task) => html`<li>${task}</li>`)}</ul>` : ''}
<h2>Pladser</h2><ul>${shown.seats.map((seat) => html`<li>${seat.label}: ${counted(seat.seats, 'plads', 'pladser')}</li>`)}</ul>
${recruitment ? html`<p>${METHODS[recruitment.method] ?? ''} ${counted(recruitment.interested, 'har', 'har')} meldt sig.${isOpen ? html` Sidste dag er ${day(recruitment.last_day)}.` : ''}</p>` : ''}
${apply}
${shown.draws.map((draw) => html`<h2>Lodtrækningen</h2>
<p>Udvalgene, der kunne trækkes, blev offentliggjort ${moment(draw.published_at)}${draw.drawn_at ? html`, og der blev trukket lod ${moment(draw.drawn_at)}` : ''}.</p>
<p><a class="button" href="${path}/lod">Se lodtrækningen, og prøv den efter</a></p>`)}
${shown.members.length > 0 ? html`<h2>Medlemmer</h2><ul>${shown.members.map((one) => html`<li>${one.card?.name ?? 'Et medlem'}</li>`)}</ul>` : ''}`),
  };
}

/** The draw as anybody can replay it: the library does so here, and the element does it in the page. */
export function draw({ ask, params: [id] }) {
  const shown = ask('team.get', { team: id });
  const told = ask('team.draw_text', { team: id });
  if (shown === undefined || told === undefined) return undefined;
  const drawn = told.randomness === undefined ? undefined : { kind: 'numbers', numbers: told.randomness.split(/\D+/).filter(Boolean).map(Number) };
  const replay = drawn && ask('sortition.verify', { text: told.text, sha256: told.digest, drawn, ...(told.panel ? { claimed: told.panel } : {}) });
  return {
    title: `Lodtrækning: ${shown.title}`, elements: ['draw'],
    body: element('draw', { team: id }, html`
<p class="lead">Alt, hvad der kunne trækkes, blev offentliggjort, før kuglerne rullede. Derfor kan alle regne efter.</p>
<dl class="facts"><dt>Tekstens fingeraftryk (SHA-256)</dt><dd><code>${told.digest}</code></dd>
${(told.announced ?? []).map((one) => html`<dt>Bekendtgjort</dt><dd>${one.place}, ${moment(one.told_at)}</dd>`)}
${drawn ? html`<dt>Kuglerne</dt><dd>${drawn.numbers.join(', ')}</dd>
<dt>Udvalg</dt><dd>nummer ${told.panel}</dd>` : html`<dt>Kuglerne</dt><dd>er ikke trukket endnu</dd>`}</dl>
${replay ? html`<h2>Prøvet efter nu</h2>
<p role="status">Kuglerne peger på udvalg ${replay.panel}, som står på linje ${replay.line} i teksten. Det er det udvalg, der blev trukket.</p>
<div class="scroll" role="region" tabindex="0" aria-label="De udtrukne"><table>
<caption>De ${replay.people.length} udtrukne, ved deres pseudonymer</caption><thead><tr><th scope="col">Pseudonym</th></tr></thead>
<tbody>${replay.people.map((one) => html`<tr><td><code>${one}</code></td></tr>`)}</tbody></table></div>` : ''}
<h2>Teksten</h2><p><a href="/udvalg/${id}/lod.txt" download>Hent teksten</a> (${counted(told.text.split('\n').length, 'linje', 'linjer')})</p>
<pre tabindex="0" aria-label="De første linjer af teksten">${told.text.split('\n').slice(0, 40).join('\n')}</pre>`),
  };
}
