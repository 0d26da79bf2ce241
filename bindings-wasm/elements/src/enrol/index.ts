import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import type { Interests } from '../interests.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import type { Join } from './join.js';
import { namesOf, purposesOf, type Citizen, type Offered, type Ways } from './model.js';
import type { Own } from './own.js';

/**
 * Enrolment as an active citizen (*aktiv medborger*): the form by which somebody enrols, and for whoever is enrolled their consents,
 * profile and contact, a pause, and the way out and back.
 *
 * @tag medborger-enrol
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} citizen - the id of the account that is logged in; without it, whoever comes enrols without a log-in
 * @attr {string} login - where somebody logs in
 * @attr {string} privacy - where the municipality tells how it handles personal data
 * @attr {string} consents - the consents that are asked for, as JSON: a list of `{"purpose", "text_version", "da": [label, help], "en": [label,
 *   help]}`; without it, those that the library knows, in its own words
 * @attr {string} text-version - the version of the texts of consents, where the host says the library's otherwise by `texts()`
 * @attr {string} areas - the parts of the municipality, as JSON: `{"nord": "Nørre Opdigt"}`
 * @attr {string} competencies - what somebody can say that they can do, as JSON: `{"tolk": ["Tolk", "Interpreter"]}`
 * @fires {{ citizen: string }} medborger-enrolled - somebody is enrolled
 * @fires {{ citizen: string; what: string }} medborger-enrolment-changed - something of it is otherwise: `profile`, `contact`, `give`,
 *   `takeBack`, `pause`, `resume`, `leave`, `rejoin`
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerEnrol extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    citizen: { type: String }, login: { type: String }, privacy: { type: String }, consents: { type: String },
    textVersion: { type: String, attribute: 'text-version' }, areas: { type: String }, competencies: { type: String },
  };

  declare citizen: string | null;
  declare login: string | null;
  declare privacy: string | null;
  declare consents: string | null;
  declare textVersion: string | null;
  declare areas: string | null;
  declare competencies: string | null;

  static #count = 0;
  readonly #id = `medborger-e${(MedborgerEnrol.#count += 1)}`;
  #client = new Client('');
  #offered: Offered | undefined;
  #join: Join | undefined;
  #own: Own | undefined;
  #problem: Problem | undefined;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor() {
    super();
    this.citizen = this.login = this.privacy = this.consents = this.textVersion = this.areas = this.competencies = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#round += 1;
    this.#letGo();
  }

  #letGo(): void {
    this.#join?.close();
    this.#join = this.#own = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'citizen', 'consents', 'textVersion', 'areas', 'competencies'].some((name) => changed.has(name))) return;
    const { server, citizen, language } = this;
    this.#client = new Client(server, { fetch: this.fetch, signedIn: citizen !== null, language });
    this.#letGo();
    void this.#load();
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const isOld = () => round !== this.#round;
    const { citizen } = this;
    this.#problem = undefined;
    this.requestUpdate();
    const [tree, catalogue, got] = await Promise.all([
      this.#client.ask<{ interests: Interests }>('interest.tree'),
      this.#client.ask<{ ways: Ways }>('way.catalogue'),
      citizen === null ? undefined : this.#client.ask<Citizen>('citizen.get', { citizen }, { posed: true }),
    ]);
    if (isOld()) return;
    const isStranger = got !== undefined && !got.ok && got.problem.status === 404 && got.problem.kind === 'refused';
    for (const one of [tree, catalogue, isStranger ? undefined : got]) if (one && !one.ok) return this.#failed(one.problem);
    try {
      const [{ ownPurposes }, { Join }, { Own }] = await Promise.all([import('./fields.js'), import('./join.js'), import('./own.js')]);
      if (isOld()) return;
      this.#offered = {
        purposes: purposesOf(this.consents) ?? ownPurposes(this.textVersion),
        interests: tree.ok ? tree.value.interests : [],
        ways: catalogue.ok ? catalogue.value.ways : [],
        areas: namesOf(this.areas),
        competencies: namesOf(this.competencies),
        year: new Date(this.now).getFullYear(),
      };
      if (got?.ok) this.#own = new Own(this.#host(), got.value);
      else {
        const join = await Join.open(this.#host());
        if (isOld()) return join.close();
        this.#join = join;
      }
    } catch {
      if (!isOld()) this.#failed(lostScript);
      return;
    }
    const { written } = this.takeOver();
    if (written.get('name') || written.get('email')) this.#join?.take(written);
    this.requestUpdate();
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#problem = problem;
    this.requestUpdate();
  }

  #host() {
    const element = this;
    return {
      id: this.#id,
      citizen: this.citizen,
      offered: this.#offered!,
      get client() { return element.#client; },
      get language() { return element.language; },
      get login() { return element.login ?? undefined; },
      get privacy() { return element.privacy; },
      changed: () => element.requestUpdate(),
      focus: (id: string) => void leadTo(element, id),
      tell: (name: string, detail: unknown) => element.tell(name, detail),
      joined: (citizen: string) => void element.#joined(citizen),
      changedTo: (what: string) => element.#again(what),
    };
  }

  /** Whoever is logged in sees their own from now on. */
  async #joined(citizen: string): Promise<void> {
    this.tell('enrolled', { citizen });
    if (this.citizen === null) return;
    this.#letGo();
    await this.#load();
    await leadTo(this, `${this.#id}-title`);
  }

  /** Something is otherwise: what the server has now is shown. */
  async #again(what: string): Promise<void> {
    const own = this.#own;
    const { citizen } = this;
    if (!own || citizen === null) return;
    this.tell('enrolment-changed', { citizen, what });
    const got = await this.#client.ask<Citizen>('citizen.get', { citizen }, { posed: true });
    if (got.ok) own.citizen = got.value;
    this.requestUpdate();
  }

  protected override render(): unknown {
    const { language, common, login } = this;
    if (this.#own) return this.#own.view();
    if (this.#join) return this.#join.view();
    if (this.#problem) return problemView(this.#problem, language, login, () => void this.#load());
    return this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
  }
}

define('medborger-enrol', MedborgerEnrol);
