import { html, nothing, type TemplateResult } from 'lit-html';
import { at, withAt, type Values } from '../form/field.js';
import { fields } from '../form/view.js';
import type { Language } from '../texts/index.js';
import { seatFields } from './fields.js';
import { mineTexts } from './mine-texts.js';
import { sureView } from './sure.js';

// The answer to a seat that one was appointed to: yes, with the duty of confidentiality read, or no after a second thought.

export interface Answering {
  readonly values?: Values;
  /** Whether a no was begun. */
  readonly asks?: boolean;
  /** Whether a yes was tried without the duty of confidentiality. */
  readonly lacks?: boolean;
}

export interface SeatHost {
  readonly id: string;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly problem: TemplateResult | typeof nothing;
  change(to: Answering, focus?: string): void;
  accept(named: boolean): void;
  decline(): void;
}

export function seatView(answering: Answering, host: SeatHost): TemplateResult {
  const { values = {}, asks = false, lacks = false } = answering;
  const { id, language, isBusy } = host;
  const say = mineTexts(language);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (at(values, 'confidentiality') !== true) return host.change({ values, lacks: true }, `${id}-confidentiality`);
    host.accept(at(values, 'show_name') === true);
  };
  const wrong = lacks ? [{ path: 'confidentiality', text: say('confidentialityMissing') }] : [];
  const set = (path: string, value: unknown) => host.change({ ...answering, values: withAt(values, path, value), lacks: false });
  return html`<section class="medborger-seat" aria-labelledby=${id}><h4 id=${id} tabindex="-1">${say('seat')}</h4>${host.problem}
    <form novalidate @submit=${submit}>${fields({ id, language, values, wrong, set }, seatFields())}
      <p class="medborger-actions"><button class="button button-primary" aria-disabled=${isBusy ? 'true' : 'false'}>${say(isBusy ? 'sending' : 'seatYes')}</button>
        ${asks ? nothing : html`<button type="button" class="button button-secondary" id="${id}-no" @click=${() => host.change({ values, asks: true }, `${id}-sure`)}>${say('seatNo')}</button>`}</p></form>
    ${asks
      ? sureView({ id: `${id}-sure`, text: say('seatSure'), yes: say('seatNoYes'), no: say('seatNoNo'), isBusy, done: () => host.decline(), left: () => host.change({ values }, `${id}-no`) })
      : nothing}</section>`;
}
