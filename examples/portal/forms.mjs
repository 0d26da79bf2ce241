// Plain forms that the protocol takes without JavaScript. Each has a fresh id of its own: sent twice, it is done once.
import { randomUUID } from 'node:crypto';
import { html } from './html.mjs';

/** A form that sends a command. `fields`: what nobody has to see; `next`: where it leads on. */
export function form(command, { fields = {}, next, look = 'portal-form' }, inside) {
  const hidden = Object.entries({ id: randomUUID(), next, ...fields }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  return html`<form class="${look}" method="post" action="/medborger/forms/${command}">${hidden}${inside}</form>`;
}

/** A text that somebody writes. */
export function field(name, label, { hint, lines = 1, required = true, max } = {}) {
  const key = `felt-${name.replaceAll('.', '-')}`;
  const note = hint ? html`<span class="hint" id="${key}-hint">${hint}</span>` : '';
  const rest = html`${hint ? html` aria-describedby="${key}-hint"` : ''}${required ? html` required` : ''}${max ? html` maxlength="${max}"` : ''}`;
  const input = lines > 1
    ? html`<textarea id="${key}" name="${name}" rows="${lines}"${rest}></textarea>`
    : html`<input id="${key}" name="${name}"${rest}>`;
  return html`<label for="${key}">${label}${required ? '' : ' (valgfrit)'}${note}</label>${input}`;
}

export const mustLogIn = (what, back) => html`<p><a class="button" href="/log-ind?til=${encodeURIComponent(back)}">Log ind</a> for at ${what}.</p>`;
