import { counted, day, html } from '../html.mjs';

export function front({ ask }) {
  const { hearings = [] } = ask('hearing.list', { stage: 'open', limit: 3 }) ?? {};
  const { ideas = [], total = 0 } = ask('idea.list', { limit: 3, order: 'support' }) ?? {};
  const { gatherings = [] } = ask('gathering.list', { limit: 3 }) ?? {};
  const card = (href, name, lines) => html`<li><h3><a href="${href}">${name}</a></h3>${lines}</li>`;
  return {
    title: 'Vær med til at bestemme',
    body: html`
<p class="lead">Her svarer du på høringer, foreslår idéer, søger plads i udvalg, tilbyder din hjælp og møder de andre.</p>
<h2>Svar nu</h2>
<ul class="cards">${hearings.map((one) => card(`/hoeringer/${one.hearing}`, one.title, html`<p class="meta">Svar senest ${one.last_day ? day(one.last_day) : ''}. ${counted(one.responses, 'svar', 'svar')} indtil nu.</p>`))}</ul>
<h2>Idéer, som mange støtter</h2>
<ul class="cards">${ideas.map((one) => card(`/ideer/${one.idea}`, one.title ?? 'Idé', html`<p class="meta">${counted(one.supporters, 'støtter', 'støtter')}</p>`))}</ul>
<p><a href="/ideer">Alle ${total} idéer</a></p>
<h2>Mød de andre</h2>
<ul class="cards">${gatherings.map((one) => card(`/arrangementer/${one.gathering}`, one.title, html`<p class="meta">${day(one.starts_at)}, ${one.place ?? 'på nettet'}</p>`))}</ul>`,
  };
}
