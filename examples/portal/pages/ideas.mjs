import { element } from '../elements.mjs';
import { field, form, mustLogIn } from '../forms.mjs';
import { counted, day, html, paragraphs } from '../html.mjs';
import { word } from '../words.mjs';

export function ideas({ ask, person, url }) {
  const search = url.searchParams.get('q') ?? '';
  const { ideas: all = [], total = 0 } = ask('idea.list', { limit: 100, order: 'support', ...(search ? { search } : {}) }) ?? {};
  const deposit = person?.citizen
    ? form('idea.deposit', { next: '/ideer?tak=ide' }, html`${field('title', 'Din idé i få ord', { max: 100 })}${field('body', 'Hvad skal der ske, og hvorfor?', { lines: 6 })}
<button>Indlever idéen</button>`)
    : mustLogIn('indlevere en idé', '/ideer');
  return {
    title: 'Idébank', elements: ['ideas'],
    body: element('ideas', { citizen: person?.citizen, login: '/log-ind?til=/ideer' }, html`
<p class="lead">Alle kan foreslå, og alle kan støtte. Kommunen svarer på det, der tages op.</p>
<form class="portal-form" role="search" method="get"><label for="q">Søg i idéerne</label><input id="q" name="q" type="search" value="${search}">
<button>Søg</button></form>
<h2>${counted(total, 'idé', 'idéer')}</h2>
<ul class="cards">${all.map((one) => html`<li><h3><a href="/ideer/${one.idea}">${one.title}</a></h3>
<p class="meta"><span class="tag">${word('ideas', 'IdeaStage', one.stage)}</span> ${counted(one.supporters, 'støtter', 'støtter')}</p></li>`)}</ul>
<h2>Har du en idé?</h2>${deposit}`),
  };
}

export function idea({ ask, person, params: [id] }) {
  const shown = ask('idea.get', { idea: id });
  if (shown === undefined) return undefined;
  const path = `/ideer/${id}`;
  const stands = shown.supports === undefined
    ? form('idea.support', { next: `${path}?tak=stoette`, fields: { idea: id } }, html`<button>Støt idéen</button>`)
    : html`<p>Du støtter idéen.</p>${form('idea.withdraw_support', { next: path, fields: { idea: id } }, html`<button>Træk din støtte tilbage</button>`)}`;
  const support = person?.citizen ? stands : mustLogIn('støtte idéen', path);
  return {
    title: shown.title ?? 'Idé',
    body: html`<p class="meta"><span class="tag">${word('ideas', 'IdeaStage', shown.stage)}</span> ${shown.author ? `${shown.author}, ` : ''}${day(shown.deposited_at)}${shown.place ? `, ${shown.place.label}` : ''}</p>
${paragraphs(shown.body)}
<p><strong>${counted(shown.supporters, 'støtter', 'støtter')}</strong></p>
${shown.notes.map((note) => html`<h2>${note.text ? 'Kommunens svar' : 'Taget op'}</h2>${paragraphs(note.text)}${note.task?.unit ? html`<p>${note.task.unit} arbejder med idéen.</p>` : ''}
<p class="meta">${day(note.at)}</p>`)}
${support}<p class="apart"><a href="/ideer">Alle idéer</a></p>`,
  };
}
