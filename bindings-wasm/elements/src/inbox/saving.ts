import { html, nothing, type TemplateResult } from 'lit-html';
import type { Outcome, Problem, Receipt } from '../client.js';
import { collected } from '../form/collect.js';
import { refused } from '../form/faults.js';
import { withAt, type Field, type Values, type Wrong } from '../form/field.js';
import { fields, summary, summaryId, type Form } from '../form/view.js';
import type { WritingHost } from '../form/writing.js';
import { common } from '../texts/common.js';

// A form of what is set already: choices that are saved as a whole. Nothing of it is a draft: left alone, it stays as it was.

export interface SavingOptions {
  readonly id: string;
  readonly fields: () => readonly Field[];
  readonly save: (body: Values) => Promise<Outcome<Receipt>>;
  readonly saved: () => void;
}

export class Saving {
  #wrong: readonly Wrong[] = [];
  #others: readonly string[] = [];
  #isSaving = false;
  #problem: Problem | undefined;
  #note: string | undefined;

  constructor(readonly host: WritingHost, readonly options: SavingOptions, public values: Values) {}

  #set(path: string, value: unknown): void {
    if (this.#isSaving) return;
    this.#wrong = this.#wrong.filter((one) => one.path !== path);
    this.#others = [];
    this.#note = undefined;
    this.values = withAt(this.values, path, value);
    this.host.changed();
  }

  #refuse(wrong: readonly Wrong[], others: readonly string[]): void {
    [this.#wrong, this.#others] = [wrong, others];
    this.host.focus(summaryId(this.options));
    this.host.changed();
  }

  async #submit(event: Event, saved: string): Promise<void> {
    event.preventDefault();
    if (this.#isSaving) return;
    const { body, wrong } = collected(this.options.fields(), this.values, this.host.language);
    if (wrong.length > 0) return this.#refuse(wrong, []);
    this.#wrong = this.#others = [];
    this.#problem = this.#note = undefined;
    this.#isSaving = true;
    this.host.changed();
    const outcome = await this.options.save(body);
    this.#isSaving = false;
    // As it is wished already.
    if (outcome.ok || outcome.problem.code === 'nothing_to_do') {
      this.#note = saved;
      this.options.saved();
    } else if (outcome.problem.kind === 'refused') {
      const found = await refused(outcome.problem.faults, this.options.fields(), this.host.language);
      return this.#refuse(found.wrong, found.others);
    } else {
      this.#problem = outcome.problem;
      this.host.tell('problem', { kind: outcome.problem.kind, code: outcome.problem.code });
      this.host.focus(`${this.options.id}-trouble`);
    }
    this.host.changed();
  }

  /** `save`: what the button says; `saved`: what is said once it is done. */
  view({ heading, save, saved }: { heading: string; save: string; saved: string }): TemplateResult {
    const { language, login } = this.host;
    const { id } = this.options;
    const all = this.options.fields();
    const say = common(language);
    const form: Form = { id, language, values: this.values, wrong: this.#wrong, set: (path, value) => this.#set(path, value), locked: this.#isSaving };
    const problem = this.#problem;
    return html`${summary(form, all, this.#others)}
      ${problem && problem.kind !== 'refused'
        ? html`<div class="alert alert-warning" id="${id}-trouble" tabindex="-1" role="group" aria-label=${heading}><div class="alert-body"><p class="alert-text">${say(problem.kind)}</p>
            ${problem.kind === 'session' && login ? html`<p class="alert-text"><a class="function-link" href=${login}>${say('login')}</a></p>` : nothing}</div></div>`
        : nothing}
      <form class="medborger-saving" novalidate aria-labelledby="${id}-heading" aria-busy=${this.#isSaving ? 'true' : 'false'} @submit=${(event: Event) => void this.#submit(event, saved)}>
        <h3 id="${id}-heading">${heading}</h3>
        ${fields(form, all)}
        <p class="medborger-send"><button type="submit" class="button button-secondary" aria-disabled=${this.#isSaving ? 'true' : 'false'}>${save}</button></p>
        <p role="status" class="medborger-status">${this.#note ?? nothing}</p>
      </form>`;
  }
}
