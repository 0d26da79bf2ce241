import { html, nothing, type TemplateResult } from 'lit-html';
import { Once } from '../client/once.js';
import type { Problem } from '../client.js';
import type { Values } from '../form/field.js';
import type { WritingHost } from '../form/writing.js';
import { Saving } from '../inbox/saving.js';
import { sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import { consentFields, contactFields, nameFields, profileFields, profileValues, wholeProfile, withConsents } from './fields.js';
import type { Citizen, Offered, Purpose } from './model.js';
import { enrolTexts } from './texts.js';
import { ownView } from './view.js';

export interface OwnHost extends WritingHost {
  readonly id: string;
  readonly offered: Offered;
  readonly privacy: string | null;
  /** It is otherwise now: looks again. */
  changedTo(what: string): Promise<void>;
}

type Act = 'pause' | 'resume' | 'leave' | 'rejoin' | 'give' | 'takeBack';

const COMMANDS = { pause: 'citizen.pause', resume: 'citizen.resume', leave: 'citizen.leave', rejoin: 'citizen.rejoin', give: 'citizen.give_consent', takeBack: 'citizen.withdraw_consent' } as const;

/** These say that it is as it was wished. */
const SO: readonly string[] = ['consent_already_given', 'consent_not_given', 'citizen_paused', 'citizen_not_paused', 'citizen_left', 'citizen_not_left'];

/** Somebody's own enrolment, and what they change of it: loaded for whoever is enrolled. */
export class Own {
  readonly #once = new Once();
  readonly #profile: Saving;
  readonly #contact: Saving;
  readonly #rejoin: Saving;
  #done: Act | undefined;
  #problem: Problem | undefined;
  #isSending = false;
  #isLeaving = false;

  constructor(readonly host: OwnHost, public citizen: Citizen) {
    const { id } = host;
    const send = (command: string, body: object) => this.#once.send(host.client, `${command} ${JSON.stringify(body)}`, command, body);
    const saved = (what: string) => () => void host.changedTo(what);
    const profile = () => profileFields(host.offered);
    const own = () => ({ citizen: this.citizen.citizen });
    this.#profile = new Saving(host, {
      id: `${id}-profile`, fields: profile, saved: saved('profile'),
      save: (body) => send('citizen.change_profile', { ...own(), profile: wholeProfile(this.citizen, body, profile()) }),
    }, profileValues(citizen));
    this.#contact = new Saving(host, {
      id: `${id}-contact`, fields: () => [...nameFields(), ...contactFields()], saved: saved('contact'),
      save: (body) => send('citizen.change_contact', { ...own(), ...body }),
    }, { ...(citizen.identity as unknown as Values), contact: citizen.identity.contact ?? 'none' });
    this.#rejoin = new Saving(host, {
      id: `${id}-rejoin`, fields: () => consentFields(host.offered.purposes), saved: () => void this.#told('rejoin'),
      save: (body) => send('citizen.rejoin', { ...own(), ...withConsents(host.offered.purposes, body) }),
    }, {});
  }

  async #told(done: Act): Promise<void> {
    this.#done = done;
    this.#isLeaving = false;
    await this.host.changedTo(done);
    this.host.focus(`${this.host.id}-told`);
  }

  async #act(act: Act, more: object = {}): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#done = this.#problem = undefined;
    this.host.changed();
    const body = { citizen: this.citizen.citizen, ...more };
    const outcome = await this.#once.send(this.host.client, `${act} ${JSON.stringify(more)}`, COMMANDS[act], body);
    this.#isSending = false;
    if (outcome.ok || SO.includes(outcome.problem.code)) return this.#told(act);
    this.#problem = outcome.problem;
    this.host.tell('problem', { kind: outcome.problem.kind, code: outcome.problem.code });
    this.host.focus(`${this.host.id}-told`);
  }

  #leave(isLeaving: boolean): void {
    this.#isLeaving = isLeaving;
    this.host.changed();
    this.host.focus(`${this.host.id}-${isLeaving ? 'sure' : 'leave'}`);
  }

  #said(): TemplateResult {
    const { language, login } = this.host;
    const [say, all] = [enrolTexts(language), common(language)];
    const problem = this.#problem;
    return html`${this.#done ? html`<p class="medborger-done"><strong>${say(`done_${this.#done}`)}</strong></p>` : nothing}
      ${problem ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${problem.kind === 'refused' ? sentence(problem, language) : all(problem.kind)}</p>
        ${problem.kind === 'session' && login ? html`<p class="alert-text"><a class="function-link" href=${login}>${all('login')}</a></p>` : nothing}</div></div>` : nothing}`;
  }

  view(): TemplateResult {
    const { host, citizen } = this;
    const { id, language, offered, privacy } = host;
    const say = enrolTexts(language);
    const busy = this.#isSending ? 'true' : 'false';
    const saving = (one: Saving, heading: string, save: string) => html`<section>${one.view({ heading, save, saved: say('saved') })}</section>`;
    const forms = citizen.status === 'left'
      ? saving(this.#rejoin, say('back'), say('rejoin'))
      : html`${saving(this.#profile, say('profile'), say('save'))}${saving(this.#contact, say('contactTitle'), say('save'))}`;
    const sure = () => html`<div class="alert alert-warning" id="${id}-sure" tabindex="-1" role="group" aria-labelledby="${id}-sure-heading"><div class="alert-body">
      <p class="alert-heading" id="${id}-sure-heading">${say('leaveSure')}</p><p class="alert-text">${say('leaveNote')}</p>
      <p class="medborger-actions"><button type="button" class="button button-secondary" aria-disabled=${busy} @click=${() => void this.#act('leave')}>${say('leaveYes')}</button>
      <button type="button" class="button button-secondary" @click=${() => this.#leave(false)}>${say('leaveNo')}</button></p></div></div>`;
    return ownView(citizen, offered.purposes, id, language, privacy, {
      forms,
      told: this.#said(),
      consent: ({ purpose, text_version }: Purpose, gives, label, about) =>
        html`<button type="button" class="button button-secondary" aria-label="${label}: ${about}" aria-disabled=${busy} @click=${() => void this.#act(gives ? 'give' : 'takeBack', gives ? { purpose, text_version } : { purpose })}>${label}</button>`,
      act: (name, label) => name === 'leave' && this.#isLeaving ? sure()
        : html`<button type="button" class="button button-secondary" id="${id}-${name}" aria-disabled=${busy} @click=${() => name === 'leave' ? this.#leave(true) : void this.#act(name)}>${label}</button>`,
    });
  }
}
