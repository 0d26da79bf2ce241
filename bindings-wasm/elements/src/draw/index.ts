import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import type { Copy } from './copy.js';
import { PAGE, isSame, type Part, type Checking, type Own, type Published, type Shown, type Source, type Team } from './model.js';
import { read } from './text.js';
import { drawTexts } from './texts.js';
import { drawView, type Actions } from './view.js';

const nobody: Own = { candidate: '', at: 'asked' };
const COPY_MS = 60_000;

/**
 * A draw by lot (*lodtrækning*): what was published before it, everybody's chance, and the draw done again in the page from the
 * published text alone. Without `team` and `src` somebody brings a text of their own.
 *
 * @tag medborger-draw
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} team - the id of the team whose members are drawn
 * @attr {string | null} round - which draw of the team, from 1; the latest unless it is given
 * @attr {string | null} src - the address of a published text, in place of a team's
 * @attr {string | null} sha256 - of the text at `src`, as it was announced
 * @attr {string | null} drawn - what was shown, as `4 0 7` or a beacon's hexadecimal digits, where the text is at `src`
 * @attr {string | null} panel - the number of the panel that is said to have been drawn, where the text is at `src`
 * @attr {string | null} proof - the address of the certificate, where the text is at `src`
 * @attr {string | null} citizen - the id of the account that is logged in, whose own draw number can be fetched
 * @attr {string | null} login - where somebody logs in, for the link that is shown where a log-in has ended
 * @fires {{ team: string; round: number | null }} medborger-draw-shown - a draw is shown
 * @fires {{ same: boolean; panel: number | null; code: string | null }} medborger-draw-replayed - the draw was done again: whether it came
 *   out the same, and what was wrong
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerDraw extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    ...Object.fromEntries(['team', 'round', 'src', 'sha256', 'drawn', 'panel', 'proof', 'citizen', 'login'].map((name) => [name, { type: String }])),
  };

  declare team: string;
  declare round: string | null;
  declare src: string | null;
  declare sha256: string | null;
  declare drawn: string | null;
  declare panel: string | null;
  declare proof: string | null;
  declare citizen: string | null;
  declare login: string | null;

  #client = new Client('');
  /** What the municipality published, and what somebody brought instead. */
  #published: Source | undefined;
  #mine: Source | undefined;
  #of: Team | undefined;
  #round: number | undefined;
  #problem: Problem | undefined;
  #isGone = false;
  #isNoText = false;
  #isPartLost = false;
  #checking: Checking = { at: 'asked' };
  #own: Own = nobody;
  #listed = 0;
  #copy: Copy | undefined;
  #part: Part | undefined;
  /** Counts what was asked for: an answer to something older is no answer. */
  #asked = 0;

  constructor() {
    super();
    this.team = '';
    this.citizen = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'team', 'round', 'src', 'sha256', 'drawn', 'panel', 'proof', 'citizen'].some((name) => changed.has(name))) return;
    this.#client = new Client(this.server, { fetch: this.fetch, language: this.language, signedIn: this.citizen !== null });
    this.#round = this.round && /^[1-9]\d{0,3}$/.test(this.round) ? Number(this.round) : undefined;
    this.#published = this.#mine = this.#of = this.#problem = this.#copy = undefined;
    this.#isGone = this.#isNoText = false;
    void this.#load();
  }

  async #load(): Promise<void> {
    const asked = (this.#asked += 1);
    const isOld = () => asked !== this.#asked;
    this.#anew();
    if (this.src) return this.#fetched(this.src, isOld);
    if (this.team === '') return this.#bring();
    const [text, team] = await Promise.all([
      this.#client.ask<Published>('team.draw_text', { team: this.team, ...(this.#round === undefined ? {} : { round: this.#round }) }),
      this.#client.ask<Team>('team.get', { team: this.team }),
    ]);
    if (isOld()) return;
    if (!text.ok) return this.#failed(text.problem);
    const reading = read(text.value.text);
    this.#of = team.ok ? team.value : undefined;
    if (reading) this.#show({ ...text.value, reading, from: 'server' });
    else this.#noText();
  }

  /** A text that lies at an address, to the last sign as it lies there. */
  async #fetched(src: string, isOld: () => boolean): Promise<void> {
    const got = async (address: string): Promise<string> => {
      const answer = await this.fetch(address, { credentials: 'same-origin' });
      if (!answer.ok) throw new RangeError(String(answer.status));
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    };
    try {
      const [text, proof] = await Promise.all([got(src), this.proof ? got(this.proof) : undefined]);
      if (isOld()) return;
      const reading = read(text);
      if (!reading) return this.#noText();
      const digest = this.sha256 ?? (await (await import('./copy.js')).digestOf(text));
      if (isOld()) return;
      const panel = this.panel && /^\d{1,9}$/.test(this.panel) ? { panel: Number(this.panel) } : {};
      this.#show({ text, digest, reading, from: 'server', ...(proof ? { proof } : {}), ...(this.drawn ? { randomness: this.drawn } : {}), ...panel });
    } catch (error) {
      if (isOld()) return;
      const isGone = error instanceof RangeError && error.message === '404';
      this.#failed({ ...lostScript, status: isGone ? 404 : null, kind: isGone ? 'refused' : navigator.onLine ? 'lost' : 'offline' });
    }
  }

  /** Nothing is published here: whoever comes brings a text. */
  async #bring(): Promise<void> {
    if (await this.#form()) this.takeOver();
    this.requestUpdate();
  }

  #noText(): void {
    this.#isNoText = true;
    this.tell('problem', { kind: 'refused', code: 'sortition_text_malformed' });
    this.requestUpdate();
  }

  #anew(): void {
    this.#checking = { at: 'asked' };
    this.#own = nobody;
    this.#listed = 0;
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#isGone = problem.kind === 'refused' && [404, 409].includes(problem.status ?? 0);
    this.#problem = problem;
    this.requestUpdate();
  }

  #show(source: Source): void {
    this.#published = source;
    this.#problem = undefined;
    const { written } = this.takeOver();
    const [candidate] = written.get('candidate') ?? [];
    if (candidate) this.#own = { candidate, at: 'asked' };
    this.requestUpdate();
    this.tell('draw-shown', { team: this.team, round: this.#round ?? this.#of?.draws.length ?? null });
  }

  get #source(): Source | undefined {
    return this.#mine ?? this.#published;
  }

  get #shown(): Shown | undefined {
    const source = this.#source;
    return source && { source, team: this.#of, round: this.#round, checking: this.#checking, own: this.#own, listed: this.#listed, part: this.#part };
  }

  /** The part of the script that does the draw again. It comes once somebody asks for it. */
  async #checker() {
    try {
      const [part, view] = await Promise.all([import('./check.js'), import('./result.js')]);
      this.#part = view;
      return { part, unable: await part.loaded() };
    } catch {
      return { part: undefined, unable: 'lost' as const };
    }
  }

  async #replay(): Promise<void> {
    const source = this.#source;
    if (source === undefined || this.#checking.at === 'running') return;
    this.#checking = { at: 'running' };
    this.requestUpdate();
    const { part, unable } = await this.#checker();
    // So that the page says that it works before it does.
    await this.#painted();
    if (source !== this.#source) return;
    if (part === undefined || unable) {
      this.#checking = { at: 'unable', why: unable ?? 'lost' };
      this.tell('problem', { kind: 'lost', code: 'script_lost' });
      return this.#focus(`${this.#id}-unable`);
    }
    const checked = part.check(source, source.reading);
    this.#checking = { at: 'done', checked };
    this.tell('draw-replayed', { same: isSame(checked), panel: checked.isDrawn ? (checked.replay?.panel ?? null) : null, code: checked.fault?.code ?? null });
    this.#focus(`${this.#id}-verdict`);
  }

  async #painted(): Promise<void> {
    await this.updateComplete;
    if (document.visibilityState === 'visible') await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  }

  async #find(candidate: string): Promise<void> {
    const source = this.#source;
    if (source === undefined) return;
    this.#own = { candidate, at: candidate === '' ? 'empty' : 'running' };
    this.requestUpdate();
    if (candidate === '') return this.#focus(`${this.#id}-candidate`);
    const { part, unable } = await this.#checker();
    if (source !== this.#source || this.#own.candidate !== candidate) return;
    const share = unable ? undefined : part?.shareOf(source.text, candidate, source.proof);
    this.#own = unable ? { candidate, at: 'unable', unable } : share ? { candidate, at: 'found', share } : { candidate, at: 'unknown' };
    this.requestUpdate();
  }

  async #fetchOwn(): Promise<void> {
    this.#own = { ...this.#own, at: 'running' };
    this.requestUpdate();
    const mine = await this.#client.ask<{ candidate: string }>('team.my_candidacy', { team: this.team, citizen: this.citizen });
    if (mine.ok) return this.#find(mine.value.candidate);
    // To whoever is logged in their own line is never shut: then somebody else asks, or nobody any more.
    const problem: Problem = mine.problem.status === 403 ? { ...mine.problem, kind: 'session' } : mine.problem;
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#own = { candidate: '', at: 'problem', problem };
    this.requestUpdate();
  }

  async #more(): Promise<void> {
    const last = this.#listed;
    try {
      this.#part ??= await import('./result.js');
      this.#listed += PAGE;
    } catch {
      this.#isPartLost = true;
    }
    this.requestUpdate();
    if (last > 0) await this.updateComplete.then(() => this.querySelector<HTMLElement>('.medborger-each .medborger-people')?.focus());
  }

  /** A copy of what was published, sign by sign. */
  #save(what: 'text' | 'proof'): void {
    const source = this.#source;
    const text = what === 'text' ? source?.text : source?.proof;
    if (!text) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = what === 'text' ? 'lodtraekning.txt' : 'lodtraekning-bevis.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), COPY_MS);
  }

  /** The form for somebody's own file. */
  async #form(): Promise<boolean> {
    this.#isPartLost = false;
    if (this.#copy) return true;
    try {
      const { Copy } = await import('./copy.js');
      const element = this;
      this.#copy ??= new Copy({
        get id() { return element.#id; },
        get language() { return element.language; },
        changed: () => element.requestUpdate(),
        focus: (id) => element.#focus(id),
        took: (source) => element.#took(source),
      });
      if (this.#published) this.#copy.prefill(this.#published);
    } catch {
      this.#isPartLost = true;
    }
    this.requestUpdate();
    return !this.#isPartLost;
  }

  #took(source: Source): void {
    this.#mine = source;
    this.#anew();
    void this.#replay();
  }

  #back(): void {
    this.#mine = undefined;
    this.#anew();
    this.#focus(`${this.#id}-title`);
  }

  #turn(round: number): void {
    this.#round = round;
    void this.#load();
    this.#focus(`${this.#id}-title`);
  }

  readonly #focus = (id: string): Promise<void> => leadTo(this, id);

  get #id(): string {
    return `medborger-d${this.team.slice(-12)}`;
  }

  get #actions(): Actions {
    return {
      replay: () => void this.#replay(),
      round: (round) => this.#turn(round),
      find: (candidate) => void this.#find(candidate),
      fetchOwn: this.citizen !== null && this.team !== '' && this.#mine === undefined ? () => void this.#fetchOwn() : undefined,
      more: () => void this.#more(),
      save: (what) => this.#save(what),
      back: this.#mine && this.#published ? () => this.#back() : undefined,
      login: this.login,
    };
  }

  /** The form for a file of one's own: behind a line that opens, but where nothing else is there. */
  #bringing(): unknown {
    const say = drawTexts(this.language);
    const inside = this.#isPartLost ? problemView(lostScript, this.language, null, () => void this.#form()) : (this.#copy?.view() ?? html`<p class="medborger-note">${this.common('loading')}</p>`);
    if (!this.#published) return html`<section aria-labelledby="${this.#id}-copying"><h2 id="${this.#id}-copying">${say('copy')}</h2>${inside}</section>`;
    return html`<details class="medborger-each" @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open) void this.#form(); }}>
      <summary>${say('copy')}</summary>${inside}</details>`;
  }

  protected override render(): unknown {
    const { language } = this;
    const shown = this.#shown;
    const say = drawTexts(language);
    if (shown) return html`<article class="medborger-article" aria-labelledby="${this.#id}-title">${drawView(shown, this.#id, language, this.#actions)}${this.#bringing()}</article>`;
    if (this.#isNoText) return html`<p class="medborger-note">${say('noText')}</p>`;
    if (this.#isGone) return html`<p class="medborger-note">${say('gone')}</p>`;
    if (this.#problem) return problemView(this.#problem, language, this.login, () => this.#again());
    if (this.hasFallback) return nothing;
    if (this.team === '' && !this.src) return html`<article class="medborger-article">${this.#bringing()}</article>`;
    return html`<p class="medborger-note" role="status">${this.common('loading')}</p>`;
  }

  #again(): void {
    this.#problem = undefined;
    this.requestUpdate();
    void this.#load();
  }
}

define('medborger-draw', MedborgerDraw);
