import { html, type TemplateResult } from 'lit-html';

/** A second thought before something is done that can't be taken back; the focus goes to it by its id. */
export interface Sure {
  readonly id: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  readonly done: () => void;
  readonly left: () => void;
}

export const sureView = ({ id, text, yes, no, isBusy, done, left }: Sure): TemplateResult =>
  html`<div class="alert alert-warning" id=${id} tabindex="-1" role="group" aria-labelledby="${id}-text"><div class="alert-body">
      <p class="alert-text" id="${id}-text">${text}</p>
      <p class="medborger-actions"><button type="button" class="button button-secondary" aria-disabled=${isBusy ? 'true' : 'false'} @click=${done}>${yes}</button>
        <button type="button" class="button button-secondary" @click=${left}>${no}</button></p></div></div>`;
