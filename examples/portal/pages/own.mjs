import { element } from '../elements.mjs';
import { mustLogIn } from '../forms.mjs';
import { day, html } from '../html.mjs';
import { PEOPLE } from '../people.mjs';

export function logIn({ url }) {
  const to = url.searchParams.get('til') ?? '/';
  const one = ([key, { name, what }]) => html`<li><h2>${name}</h2><p class="meta">${what}</p><form method="post" action="/log-ind">
<input type="hidden" name="person" value="${key}"><input type="hidden" name="til" value="${to}"><button>Vær ${name}</button></form></li>`;
  return {
    title: 'Vælg, hvem du er',
    body: html`<p class="notice">Dette er ikke en rigtig log-in. Alle kan vælge hvem som helst, for ingen af dem findes. En rigtig portal bruger MitID.</p>
<ul class="cards">${Object.entries(PEOPLE).map(one)}</ul>`,
  };
}

export function inbox({ ask, person }) {
  if (!person?.citizen) return { title: 'Indbakke', body: mustLogIn('se din indbakke', '/indbakke') };
  const { lines = [] } = ask('notice.inbox', { citizen: person.citizen }) ?? {};
  return {
    title: 'Indbakke', elements: ['inbox'],
    body: element('inbox', { citizen: person.citizen, login: '/log-ind?til=/indbakke' }, lines.length === 0 ? html`<p>Der er ikke noget nyt. Her kommer svar og nyheder om det, du har været med til.</p>` : html`<ul class="list">${lines.map((one) => html`<li>
<h2>${one.title ?? one.text}</h2><p>${one.text}</p><p class="meta">${day(one.at)}. ${one.because}</p></li>`)}</ul>`),
  };
}

export const accessibility = () => ({
  title: 'Om tilgængelighed',
  body: html`<p class="lead">Portalen skal kunne bruges af alle.</p>
<p>Dette er en prøveudgave og ikke en myndigheds hjemmeside, så den har ingen tilgængelighedserklæring. En kommune laver sin egen med WAS-Tool og linker til den herfra.</p>
<h2>Sådan er den lavet</h2>
<ul><li>Alt virker uden JavaScript: læse, svare, støtte og tilmelde sig.</li><li>Alt kan nås med tastatur, og det, der har fokus, kan ses.</li>
<li>Fejl står ved feltet og samlet øverst i formularen.</li>
<li>Siderne følger enhedens lyse eller mørke farver og virker ved 320 punkters bredde og 400 % forstørrelse.</li>
<li>Lodtrækningens tekst kan hentes og læses som ren tekst.</li></ul>
<h2>Kan du ikke bruge noget?</h2><p>I en rigtig kommune stod her et telefonnummer og en adresse.</p>`,
});

export const drafts = () => ({
  title: 'Kladder på denne enhed',
  body: html`<p>Det, du skriver i en formular, gemmes på din enhed, indtil du sender det, og i højst 30 dage. Ingen andre steder.</p>
<p>Du sletter en kladde i den formular, som den hører til. Vil du slette alt på én gang, så slet sidens data i din browser.</p>`,
});

export const notFound = () => ({ title: 'Her er ikke noget', body: html`<p>Siden findes ikke, eller den er ikke for dig.</p>
<p><a href="/">Til forsiden</a></p>` });
export const failed = () => ({ title: 'Det gik galt', body: html`<p>Siden kunne ikke vises. Prøv igen om lidt.</p>` });
