import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { mineTexts } from './mine-texts.js';

// The answer to a seat that one was appointed to: yes, with the duty of confidentiality read, or no after a second thought.

export interface Answering {
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

/** The fields of a yes: the same where a page sends them without a script. */
export function seatFields(id: string, language: Language, isWrong = false): TemplateResult {
  const say = mineTexts(language);
  return html`<div class="form-group ${isWrong ? 'form-error' : ''}">
      ${isWrong ? html`<p class="form-error-message" id="${id}-wrong">${say('confidentialityMissing')}</p>` : nothing}
      <div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${id}-confidentiality" name="confidentiality" value="true" required
        aria-invalid=${isWrong ? 'true' : nothing} aria-describedby="${isWrong ? `${id}-wrong ` : ''}${id}-duty"><label for="${id}-confidentiality">${say('confidentiality')}</label></div>
      <p class="form-hint" id="${id}-duty">${say('confidentialityHelp')}</p></div>
    <div class="form-group"><div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${id}-name" name="show_name" value="true" aria-describedby="${id}-named"><label for="${id}-name">${say('showName')}</label></div>
      <p class="form-hint" id="${id}-named">${say('showNameHelp')}</p></div>`;
}

export function seatView({ asks = false, lacks = false }: Answering, host: SeatHost): TemplateResult {
  const { id, language, isBusy } = host;
  const say = mineTexts(language);
  const busy = isBusy ? 'true' : 'false';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget as HTMLFormElement);
    if (!written.has('confidentiality')) return host.change({ lacks: true }, `${id}-confidentiality`);
    host.accept(written.has('show_name'));
  };
  return html`<section class="medborger-seat" aria-labelledby=${id}><h4 id=${id} tabindex="-1">${say('seat')}</h4>${host.problem}
    <form novalidate @submit=${submit}>${seatFields(id, language, lacks)}
      <p class="medborger-actions"><button class="button button-primary" aria-disabled=${busy}>${say(isBusy ? 'sending' : 'seatYes')}</button>
        ${asks ? nothing : html`<button type="button" class="button button-secondary" id="${id}-no" @click=${() => host.change({ asks: true }, `${id}-sure`)}>${say('seatNo')}</button>`}</p></form>
    ${asks
      ? html`<div class="alert alert-warning" id="${id}-sure" tabindex="-1" role="group" aria-labelledby="${id}-sure-text"><div class="alert-body"><p class="alert-text" id="${id}-sure-text">${say('seatSure')}</p>
          <p class="medborger-actions"><button type="button" class="button button-secondary" aria-disabled=${busy} @click=${() => host.decline()}>${say('seatNoYes')}</button>
            <button type="button" class="button button-secondary" @click=${() => host.change({}, `${id}-no`)}>${say('seatNoNo')}</button></p></div></div>`
      : nothing}</section>`;
}
