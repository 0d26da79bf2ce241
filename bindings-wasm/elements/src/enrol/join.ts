import { html, nothing, type TemplateResult } from 'lit-html';
import { idOf, fields } from '../form/view.js';
import { Writing, type WritingHost } from '../form/writing.js';
import { common } from '../texts/common.js';
import { consentFields, contactFields, nameFields, profileFields, withConsents } from './fields.js';
import type { Offered } from './model.js';
import { enrolTexts } from './texts.js';

export interface JoinHost extends WritingHost {
  readonly id: string;
  /** The account that is logged in and not enrolled yet. */
  readonly citizen: string | null;
  readonly offered: Offered;
  readonly privacy: string | null;
  joined(citizen: string): void;
}

/** The form by which somebody enrols: loaded where somebody may. */
export class Join {
  #writing!: Writing;
  #isJoined = false;

  private constructor(readonly host: JoinHost) {}

  static async open(host: JoinHost): Promise<Join> {
    const join = new Join(host);
    join.#writing = await Writing.open(host, {
      id: `${host.id}-join`,
      key: `citizen.enrol:${host.citizen ?? ''}`,
      command: 'citizen.enrol',
      // Somebody without a log-in has no account yet: the server makes one.
      fixed: host.citizen === null ? {} : { citizen: host.citizen },
      blank: { contact: 'none' },
      fields: () => join.#fields,
      made: (body) => withConsents(host.offered.purposes, body),
      received: (citizen) => {
        join.#isJoined = true;
        host.focus(`${host.id}-join-receipt`);
        host.joined(host.citizen ?? citizen);
      },
    });
    return join;
  }

  close(): void {
    this.#writing.close();
  }

  /** Takes what somebody wrote into the form of a page without JavaScript, before the script came. */
  take(written: ReadonlyMap<string, readonly string[]>): void {
    const lists = ['profile.interests', 'profile.ways', 'profile.competencies'];
    this.#writing.take(new Map([...written].filter(([name]) => !lists.includes(name) && name !== 'protected')));
    for (const name of lists) if (written.has(name)) this.#writing.set(name, [...(written.get(name) ?? [])]);
    if (written.has('protected')) this.#writing.set('protected', true);
  }

  get #fields() {
    const { offered } = this.host;
    return [...nameFields(), ...contactFields(), ...profileFields(offered), ...consentFields(offered.purposes)];
  }

  view(): TemplateResult {
    const { host } = this;
    const { form } = this.#writing;
    const { id } = form;
    const say = enrolTexts(host.language);
    if (this.#isJoined) {
      return html`<section class="medborger-article"><div class="medborger-receipt alert alert-success" id="${id}-receipt" tabindex="-1" role="group" aria-labelledby="${id}-joined"><div class="alert-body">
        <h2 class="alert-heading" id="${id}-joined">${say('joined')}</h2><p class="alert-text">${say('joinedNote')}</p>
        ${host.login ? html`<p class="alert-text"><a class="button button-secondary" href=${host.login}>${common(host.language)('login')}</a></p>` : nothing}</div></div></section>`;
    }
    const part = (name: string, title: string, inside: unknown) => html`<section class="medborger-part" aria-labelledby="${id}-${name}"><h3 id="${id}-${name}">${title}</h3>${inside}</section>`;
    const { offered, privacy } = host;
    const inside = html`${part('who', say('who'), fields(form, nameFields()))}
      ${part('reach', say('reach'), fields(form, contactFields()))}
      ${part('care', say('care'), fields(form, profileFields(offered)))}
      ${part('agree', say('consents'), html`<p class="form-hint">${say('consentsHint')} ${privacy ? html`<a href=${privacy}>${say('privacy')}</a>` : nothing}</p>
        <div id=${idOf(form, 'consents')} tabindex="-1">${fields(form, consentFields(offered.purposes))}</div>`)}`;
    return html`<section class="medborger-article" aria-labelledby="${id}-heading">
      <header><h2 id="${id}-heading" tabindex="-1">${say('title')}</h2><p>${say('lead')}</p>
        ${host.citizen === null && host.login ? html`<p>${say('already')} <a href=${host.login}>${common(host.language)('login')}</a></p>` : nothing}</header>
      <div>${this.#writing.view({ labelledBy: `${id}-heading`, send: say('join'), inside })}</div></section>`;
  }
}
