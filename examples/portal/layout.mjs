// What stands around every page.
import { element, scripts } from './elements.mjs';
import { html } from './html.mjs';

const NAVIGATION = [
  ['/hoeringer', 'Høringer'], ['/ideer', 'Idébank'], ['/udvalg', 'Udvalg'], ['/frivillig', 'Frivillig'], ['/arrangementer', 'Arrangementer'], ['/debat', 'Debat'],
];

export { element };

/** A whole page. `elements`: those that it has; `notice`: what was just done; `above`: what stands first where an element names itself. */
export function layout({ title, body, path, person, notice, elements = [], above }) {
  const links = NAVIGATION.map(([href, name]) => {
    const current = path === href || path.startsWith(`${href}/`);
    return html`<li><a href="${href}"${current ? html` aria-current="page"` : ''}>${name}</a></li>`;
  });
  const who = person === undefined
    ? html`<a class="who" href="/log-ind">Log ind</a>`
    : html`<span class="who"><a href="${person.staff ? '/bord' : '/indbakke'}">${person.name}</a> <form method="post" action="/log-ud">
<button class="link">Log ud</button></form></span>`;
  return html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Deltag i Eksempelby</title>
<link rel="icon" href="/ikon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pakke/elements/elements.css">
<link rel="stylesheet" href="/style.css">
${scripts(elements)}
</head>
<body>
<a class="skip" href="#indhold">Gå til indholdet</a>
<header>
<p class="pretend">Prøveudgave: byen, menneskene og sagerne er opdigtede.</p>
<div class="bar"><a class="town" href="/"><span aria-hidden="true" class="mark"></span>Eksempelby Kommune<small>Deltag</small></a>${who}</div>
<nav aria-label="Hovedmenu"><ul>${links}</ul></nav>
</header>
<main id="indhold" tabindex="-1">
${notice ? html`<p class="notice" role="status">${notice}</p>` : ''}
${above ? html`<h1 class="above">${above}</h1>` : html`<h1>${title}</h1>`}
${body}
</main>
<footer><ul><li><a href="/tilgaengelighed">Om tilgængelighed</a></li>
<li><a href="/kladder">Kladder på denne enhed</a></li>${person?.staff ? html`<li><a href="/bord">Sagsbehandlerens bord</a></li>` : ''}</ul>
<p>Bygget med medborger. Siden henter intet fra andre steder og sætter kun én cookie: hvem du har valgt at være.</p></footer>
</body>
</html>`;
}
