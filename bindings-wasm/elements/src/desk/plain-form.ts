import { html, type TemplateResult } from 'lit-html';
import type { Field, Values } from '../form/field.js';
import { fields } from '../form/view.js';
import type { Language } from '../texts/index.js';

/** What a plain form of the desk asks, and what its button says. */
export interface Asking {
  readonly id: string;
  readonly asks?: readonly Field[];
  readonly values?: Values;
  readonly send: string;
  /** `false` for a form that is not what the page is for. */
  readonly main?: boolean;
}

export const asking = ({ id, asks = [], values = {}, send, main = true }: Asking, language: Language): TemplateResult =>
  html`${fields({ id, language, values, wrong: [] }, asks)}<p><button class="button ${main ? 'button-primary' : 'button-secondary'}">${send}</button></p>`;
