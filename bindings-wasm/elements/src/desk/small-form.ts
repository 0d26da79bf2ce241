import { html, type TemplateResult } from 'lit-html';
import type { Problem, Receipt } from '../client.js';
import { collected } from '../form/collect.js';
import { refused } from '../form/faults.js';
import { withAt, type Field, type Values, type Wrong } from '../form/field.js';
import { fields, summary, summaryId, type Form } from '../form/view.js';
import { problemView } from '../problem-view.js';
import type { Desk } from './model.js';

/** What a form of a few fields becomes. Nothing of it is kept: it is written in a minute. */
export interface SmallForm {
  /** Begins the fields' ids; unique in the page. */
  readonly id: string;
  readonly command: string;
  readonly fields: (values: Values) => readonly Field[];
  readonly blank?: Values;
  /** The command's fields out of what was written. */
  readonly body: (written: Values) => object;
  readonly done: (receipt: Receipt, written: Values) => void;
}

/** A form of a few fields, checked by the schema's limits and sent at once. */
export class SmallFormPart {
  #values: Values;
  #wrong: readonly Wrong[] = [];
  #others: readonly string[] = [];
  #problem: Problem | undefined;
  #isSending = false;

  constructor(readonly desk: Desk, readonly options: SmallForm) {
    this.#values = options.blank ?? {};
  }

  get values(): Values {
    return this.#values;
  }

  #set(path: string, value: unknown): void {
    this.#values = withAt(this.#values, path, value);
    this.#wrong = this.#wrong.filter((one) => one.path !== path);
    this.#others = [];
    void this.desk.changed();
  }

  #refuse(wrong: readonly Wrong[], others: readonly string[]): void {
    this.#wrong = wrong;
    this.#others = others;
    this.desk.focus(summaryId(this.options));
  }

  async submit(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.#isSending) return;
    const { desk, options } = this;
    const asked = options.fields(this.#values);
    const { body, wrong } = collected(asked, this.#values, desk.language);
    if (wrong.length > 0) return this.#refuse(wrong, []);
    this.#isSending = true;
    this.#problem = undefined;
    this.#wrong = this.#others = [];
    void desk.changed();
    const outcome = await desk.send(options.command, options.body(body));
    this.#isSending = false;
    if (outcome.ok) {
      this.#values = options.blank ?? {};
      options.done(outcome.value, body);
      return void desk.changed();
    }
    desk.tell('problem', { kind: outcome.problem.kind, code: outcome.problem.code });
    if (outcome.problem.kind === 'refused') {
      const found = await refused(outcome.problem.faults, asked, desk.language);
      return this.#refuse(found.wrong, found.others);
    }
    this.#problem = outcome.problem;
    void desk.changed();
  }

  /** `send`: what the button says. */
  view(send: string, labelledBy: string, isGrave = false): TemplateResult {
    const { desk, options } = this;
    const asked = options.fields(this.#values);
    const form: Form = { id: options.id, language: desk.language, values: this.#values, wrong: this.#wrong, locked: this.#isSending, set: (path, value) => this.#set(path, value) };
    return html`${summary(form, asked, this.#others)}
      ${this.#problem ? problemView(this.#problem, desk.language, desk.login, () => void this.submit()) : ''}
      <form novalidate class="medborger-small-form" aria-labelledby=${labelledBy} @submit=${(event: Event) => void this.submit(event)}>${fields(form, asked)}
        <p><button class="button button-secondary ${isGrave ? 'medborger-grave' : ''}" aria-disabled=${this.#isSending ? 'true' : 'false'}>${send}</button></p></form>`;
  }
}
