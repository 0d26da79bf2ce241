import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import { phaseOf, type Hearing, type HearingDocument, type Period, type Shown } from './model.js';
import type { Host, Respond } from './respond.js';
import { dayAt } from '../texts/time.js';
import { hearingTexts } from './texts.js';
import { head, material, type Actions } from './view.js';

/** How often the countdown goes on. */
const TICK_MS = 60_000;

type Loading =
  | { readonly at: 'loading' | 'gone' | 'shown' }
  | { readonly at: 'failed'; readonly problem: Problem };

/**
 * A hearing (*høring*): what it is about, until when one can respond and why, and the form of a response. What is written is kept on
 * the device until it is sent.
 *
 * @tag medborger-hearing
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} hearing - the hearing's id
 * @attr {string} login - where somebody logs in, for the link that is shown where a log-in has ended
 * @attr {string} citizen - the id of the account that is logged in, to which a response can be tied; each has drafts of their own on the
 *   device
 * @attr {string} files - `no` where the host keeps no files, so that none can be attached
 * @fires {{ hearing: string; stage: string }} medborger-hearing-shown - the hearing is shown
 * @fires {{ hearing: string; response: string; at: string; timely: boolean }} medborger-response-sent - a response arrived
 * @fires {{ hearing: string; fields: readonly string[] }} medborger-response-refused - something is wrong with a response, and where
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerHearing extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    hearing: { type: String },
    login: { type: String },
    citizen: { type: String },
    files: { type: String },
  };

  declare hearing: string;
  declare login: string | null;
  declare citizen: string | null;
  declare files: string | null;

  #client = new Client('');
  #loading: Loading = { at: 'loading' };
  #hearing: Hearing | undefined;
  #period: Period | undefined;
  #documents: Record<string, HearingDocument | null> = {};
  #respond: Respond | undefined;
  #isFormLost = false;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.hearing = '';
    this.citizen = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick();
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#round += 1;
    this.#letGo();
  }

  /** The form goes; what was written is kept. */
  #letGo(): void {
    this.#respond?.close();
    this.#respond = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'hearing', 'citizen'].some((name) => changed.has(name))) return;
    const { server, citizen, language } = this;
    this.#client = new Client(server, { fetch: this.fetch, signedIn: citizen !== null, language });
    if (this.#hearing !== undefined && this.#hearing.hearing !== this.hearing) {
      this.#hearing = this.#period = undefined;
      this.#documents = {};
      this.#letGo();
    }
    // Somebody else's draft is somebody else's.
    if (changed.has('citizen') && this.hasUpdated) this.#letGo();
    void this.#load();
  }

  /** Fetches the hearing, and what its page is made of. */
  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const isOld = () => round !== this.#round;
    if (this.hearing === '') return;
    this.#loading = { at: this.#hearing ? 'shown' : 'loading' };
    const outcome = await this.#client.ask<Hearing>('hearing.get', { hearing: this.hearing });
    if (isOld()) return;
    if (!outcome.ok) return this.#failed(outcome.problem);
    const hearing = outcome.value;
    const takes = ['open', 'late'].includes(phaseOf({ hearing, now: this.now }));
    const form = takes ? this.#form(hearing, isOld) : Promise.resolve(true);
    // What a server rendered works until all that takes its place is there.
    const isThere = this.hasFallback ? await form : true;
    if (isOld()) return;
    if (!isThere) return this.#failed(lostScript);
    this.#show(hearing);
    void form.then((isThere) => {
      this.#isFormLost = !isThere;
      this.requestUpdate();
    });
    await Promise.all([this.#explain(hearing, isOld), ...hearing.documents.map(({ document }) => this.#read(document, isOld))]);
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    // What is shown already stays.
    if (this.#hearing === undefined) this.#loading = problem.status === 404 && problem.kind === 'refused' ? { at: 'gone' } : { at: 'failed', problem };
    this.requestUpdate();
  }

  /** The part that responses are written with, and the draft that is kept: a hearing that takes none needs neither. */
  async #form(hearing: Hearing, isOld: () => boolean): Promise<boolean> {
    if (this.#respond) return true;
    try {
      const { Respond } = await import('./respond.js');
      const respond = await Respond.open(this.#host(hearing), hearing.hearing, this.citizen ?? '');
      if (isOld() || this.#respond) respond.close();
      else this.#respond = respond;
      return true;
    } catch {
      return false;
    }
  }

  /** Shows the hearing; at first, in place of what the server rendered, with what somebody wrote there. */
  #show(hearing: Hearing): void {
    const isFirst = this.#hearing === undefined;
    this.#hearing = hearing;
    this.#loading = { at: 'shown' };
    const { written, focused } = this.takeOver();
    if (written.size > 0) this.#respond?.take(written);
    this.requestUpdate();
    if (focused) void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[name="${CSS.escape(focused)}"]`)?.focus());
    if (isFirst) this.tell('hearing-shown', { hearing: hearing.hearing, stage: hearing.stage });
  }

  /** How the deadline came about: by law and calendar, as the server works it out. */
  async #explain({ basis, published_on, last_day, policy }: Hearing, isOld: () => boolean): Promise<void> {
    if (!published_on) return;
    const period = await this.#client.ask<Period>('hearing.period', { basis, published_on, last_day, policy });
    if (isOld() || !period.ok) return;
    this.#period = period.value;
    this.requestUpdate();
  }

  async #read(document: string, isOld: () => boolean): Promise<void> {
    if (this.#documents[document]) return;
    const text = await this.#client.ask<HearingDocument>('hearing.document', { hearing: this.hearing, document });
    if (isOld()) return;
    this.#documents = { ...this.#documents, [document]: text.ok ? text.value : null };
    this.requestUpdate();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { stage, opens_on } = this.#hearing ?? {};
      if (stage === 'scheduled' && opens_on && dayAt(this.now) >= opens_on) void this.#load();
      this.requestUpdate();
      this.#tick();
    }, TICK_MS);
  }

  get #id(): string {
    return `medborger-${this.hearing.slice(-12)}`;
  }

  get #shown(): Shown | undefined {
    const hearing = this.#hearing;
    return hearing && { hearing, documents: this.#documents, period: this.#period, now: this.now };
  }

  /** What the form sees of the element. */
  #host(begun: Hearing): Host {
    const element = this;
    return {
      get id() { return element.#id; },
      get client() { return element.#client; },
      get language() { return element.language; },
      get now() { return element.now; },
      get citizen() { return element.citizen ?? undefined; },
      get login() { return element.login ?? undefined; },
      get takesFiles() { return element.files !== 'no'; },
      get hearing() { return element.#hearing ?? begun; },
      changed: () => {
        element.requestUpdate();
        return element.updateComplete;
      },
      focus: (id) => void element.#focus(id),
      reload: () => void element.#load(),
      tell: (name, detail) => element.tell(name, detail),
    };
  }

  readonly #focus = (id: string): Promise<void> => leadTo(this, id);

  readonly #actions: Actions = {
    about: (section) => this.#respond?.about(section),
    all: (open) => {
      for (const section of this.querySelectorAll<HTMLDetailsElement>('details.medborger-section')) section.open = open;
    },
    read: (document) => {
      const round = this.#round;
      if (this.#documents[document] === null) void this.#read(document, () => round !== this.#round);
    },
  };

  protected override render(): unknown {
    const { language, common } = this;
    const shown = this.#shown;
    if (this.hearing === '') return html`<p class="medborger-note">${common('unnamed', { attribute: 'hearing' })}</p>`;
    if (shown) {
      return html`<article class="medborger-article" aria-labelledby="${this.#id}-title">
        ${head(shown, this.#id, language)}
        ${material(shown, this.#id, language, this.#client.base, this.#actions)}
        ${this.#respond && phaseOf(shown) !== 'before' ? this.#respond.view(shown) : nothing}
        ${this.#isFormLost ? problemView(lostScript, language, this.login, () => location.reload()) : nothing}
      </article>`;
    }
    if (this.#loading.at === 'gone') return html`<p class="medborger-note">${hearingTexts(language)('gone')}</p>`;
    if (this.#loading.at === 'failed') return problemView(this.#loading.problem, language, this.login, () => this.#again());
    return this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
  }

  #again(): void {
    this.#loading = { at: 'loading' };
    this.requestUpdate();
    void this.#load();
  }
}

define('medborger-hearing', MedborgerHearing);
