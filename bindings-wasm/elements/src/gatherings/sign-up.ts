import { html, nothing, type TemplateResult } from 'lit-html';
import { fields } from '../form/view.js';
import { Writing, type WritingHost } from '../form/writing.js';
import { allOf, numbered, partsOf } from './fields.js';
import { freeOf, type Gathering } from './model.js';
import { signUpTexts } from './sign-up-texts.js';

export interface SignUpHost extends WritingHost {
  readonly id: string;
  readonly citizen: string | null;
  /** The gathering as the page knows it now. */
  readonly gathering: Gathering;
  /** It arrived. */
  signedUp(): void;
}

/** The form by which somebody signs up: loaded where somebody may. */
export class SignUp {
  #writing!: Writing;
  /** Whether somebody without an account has signed up, and how many places were free then. */
  #received: { readonly free: number | undefined } | undefined;

  private constructor(readonly host: SignUpHost) {}

  static async open(host: SignUpHost): Promise<SignUp> {
    const one = new SignUp(host);
    const { citizen } = host;
    const { gathering } = host.gathering;
    one.#writing = await Writing.open(host, {
      id: `${host.id}-sign`,
      key: `gathering.sign_up:${gathering}:${citizen ?? ''}`,
      command: 'gathering.sign_up',
      fixed: (person) => ({ gathering, attendee: citizen === null ? { kind: 'person', person } : { kind: 'citizen', citizen } }),
      blank: {},
      fields: () => allOf(one.#parts),
      made: numbered,
      received: (_, { slot = 0 }) => {
        if (citizen === null) {
          one.#received = { free: freeOf(host.gathering, Number(slot)) };
          host.focus(`${host.id}-sign-receipt`);
        }
        host.signedUp();
      },
    });
    return one;
  }

  close(): void {
    this.#writing.close();
  }

  /** Takes what somebody wrote into the form of a page without JavaScript, before the script came. */
  take(written: ReadonlyMap<string, readonly string[]>): void {
    this.#writing.take(new Map([...written].filter(([name]) => name !== 'recording')));
    if (written.has('recording')) this.#writing.set('recording', true);
  }

  get #parts() {
    return partsOf(this.host.gathering, this.host.citizen !== null);
  }

  #another(): void {
    this.#received = undefined;
    this.host.changed();
    this.host.focus(`${this.host.id}-told`);
  }

  view(): TemplateResult {
    const { host } = this;
    const say = signUpTexts(host.language);
    const { form } = this.#writing;
    if (this.#received) {
      const { free } = this.#received;
      const note = free === undefined ? 'receivedFree' : free > 0 ? 'receivedOpen' : 'receivedFull';
      return html`<div class="medborger-receipt alert alert-success" id="${form.id}-receipt" tabindex="-1" role="group" aria-labelledby="${form.id}-received"><div class="alert-body">
        <p class="alert-heading" id="${form.id}-received">${say('received')}</p><p class="alert-text">${say(note)} ${say('personNote')}</p>
        <p class="alert-text"><button type="button" class="button button-secondary" @click=${() => this.#another()}>${say('another')}</button></p></div></div>`;
    }
    const { who, how, needs } = this.#parts;
    const isFull = (host.gathering.terms.slots ?? []).length === 0 && freeOf(host.gathering, 0) === 0;
    const isWrong = form.wrong.some(({ path }) => path.startsWith('needs.'));
    const inside = html`${isFull ? html`<p><strong>${say('fullNote')}</strong></p>` : nothing}${fields(form, [...who, ...how])}
      <details class="medborger-more" ?open=${isWrong}><summary>${say('needs')}</summary>${fields(form, needs)}</details>
      ${host.citizen === null ? html`<p class="form-hint">${say('personNote')}</p>` : nothing}`;
    return this.#writing.view({ labelledBy: `${host.id}-sign-up`, send: say('send'), inside });
  }
}
