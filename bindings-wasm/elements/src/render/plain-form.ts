import { html, nothing, type TemplateResult } from 'lit-html';

// Forms of pages without JavaScript.

/** What a form sends that nobody is asked. */
export const hidden = (name: string, value: string): TemplateResult => html`<input type="hidden" name=${name} value=${value}>`;

/** A form that sends a command under an id of its own: sent twice, it is done once. `back` is where it leads on. */
export const plainForm = (server: string, back: string, id: string, command: string, said: Readonly<Record<string, string | undefined>>, inside: unknown): TemplateResult =>
  html`<form method="post" action="${server}/forms/${command}">${hidden('id', id)}${back ? hidden('next', back) : nothing}${Object.entries(said).map(([name, value]) => (value === undefined ? nothing : hidden(name, value)))}${inside}</form>`;
