import { html, nothing, type TemplateResult } from 'lit-html';
import { at, type Values } from '../form/field.js';
import { fields, fieldView, idOf } from '../form/view.js';
import { Writing, type WritingHost } from '../form/writing.js';
import type { Interests } from '../interests.js';
import { sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import { allOf, hasPoint, partsOf, PICTURES_MOST, picturesOf } from './fields.js';
import { added, type Added } from './picture.js';
import { proposeTexts, type ProposeSay } from './propose-texts.js';
import { ideasTexts } from './texts.js';

/** How long the device is waited for that is to say where it is. */
const PLACE_MS = 15_000;

/** What the form needs of the element. */
export interface DepositHost extends WritingHost {
  readonly id: string;
  readonly citizen: string;
  readonly interests: Interests;
  readonly takesFiles: boolean;
  readonly list: string | null;
  readonly href: (idea: string) => string;
  deposited(idea: string): void;
}

/** An idea that somebody proposes: loaded where somebody does. */
export class Deposit {
  #writing!: Writing;
  /** What arrived last. */
  #arrived: string | undefined;
  #picturesTold = '';
  #isPictureWrong = false;
  #placeTold = '';
  /** The pictures of this page, to look at; after a reload the page has their words alone. */
  readonly #seen = new Map<string, string>();

  private constructor(readonly host: DepositHost) {}

  static async open(host: DepositHost): Promise<Deposit> {
    const deposit = new Deposit(host);
    const { id, citizen } = host;
    deposit.#writing = await Writing.open(host, {
      id: `${id}-deposit`,
      key: `idea.deposit:${citizen}`,
      command: 'idea.deposit',
      fresh: 'idea',
      fixed: { citizen },
      blank: {},
      fields: (values) => allOf(partsOf(host.interests, values)),
      made: ({ pictures: _, ...body }, values) => {
        const pictures = picturesOf(values).map((one) => ({ ...one, alt: (one.alt ?? '').trim() }));
        return pictures.length > 0 ? { ...body, pictures } : body;
      },
      received: (idea) => {
        deposit.#arrived = idea;
        deposit.#picturesTold = deposit.#placeTold = '';
        host.deposited(idea);
        host.focus(`${id}-deposit-receipt`);
      },
    });
    return deposit;
  }

  close(): void {
    for (const url of this.#seen.values()) URL.revokeObjectURL(url);
    this.#writing.close();
  }

  /** Takes what somebody wrote into the form of a page without JavaScript, before the script came. */
  take(written: ReadonlyMap<string, readonly string[]>): void {
    const topics = written.get('topics');
    this.#writing.take(new Map([...written].filter(([name]) => name !== 'topics')));
    if (topics) this.#writing.set('topics', [...topics]);
  }

  get #parts() {
    return partsOf(this.host.interests, this.#writing.values);
  }

  async #add(files: readonly File[]): Promise<void> {
    const { language } = this.host;
    const say = proposeTexts(language);
    for (const file of files) {
      const { name } = file;
      if (picturesOf(this.#writing.values).length >= PICTURES_MOST) {
        this.#tell(say('pictureMost'), true);
        return;
      }
      this.#tell(say('pictureAdding', { name }));
      const done = await added(this.host.client, file);
      if (!done.ok) {
        this.#tell(say('pictureFailed', { name, why: this.#whyNot(done, say) }), true);
        continue;
      }
      const given = picturesOf(this.#writing.values);
      if (!given.some(({ sha256 }) => sha256 === done.value.sha256)) {
        this.#seen.set(done.value.sha256, URL.createObjectURL(done.blob));
        this.#writing.set('pictures', [...given, { ...done.value, alt: '' }]);
      }
      this.#tell(say('pictureAdded', { name }));
    }
  }

  #whyNot(failed: Exclude<Added, { ok: true }>, say: ProposeSay): string {
    const { language } = this.host;
    if (!('problem' in failed)) return language === 'da' ? failed.danish : failed.english;
    const { problem } = failed;
    if (problem.code === 'actor_not_permitted' || problem.kind === 'session') return say('pictureLogin');
    return problem.kind === 'refused' ? sentence(problem, language) : common(language)(problem.kind);
  }

  #tell(text: string, isWrong = false): void {
    this.#picturesTold = text;
    this.#isPictureWrong = isWrong;
    this.host.changed();
  }

  #remove(n: number): void {
    this.#writing.set('pictures', picturesOf(this.#writing.values).filter((_, other) => other !== n));
    this.#tell(proposeTexts(this.host.language)('pictureRemoved'));
    this.host.focus(idOf(this.#writing.form, 'pictures'));
  }

  #here(): void {
    const say = proposeTexts(this.host.language);
    const told = (text: string) => {
      this.#placeTold = text;
      this.host.changed();
    };
    if (!('geolocation' in navigator)) return told(say('hereFailed'));
    told(say('herePending'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const round = (degrees: number) => degrees.toFixed(5);
        this.#writing.set('place.point', { latitude: round(coords.latitude), longitude: round(coords.longitude) });
        told(say('hereFound'));
      },
      () => told(say('hereFailed')),
      { timeout: PLACE_MS, maximumAge: 60_000 },
    );
  }

  #noPlace(): void {
    const label = at(this.#writing.values, 'place.label');
    this.#writing.set('place', label ? { label } : {});
    this.#placeTold = '';
    this.host.focus(idOf(this.#writing.form, 'here'));
  }

  #pictures(say: ProposeSay): TemplateResult {
    const { form } = this.#writing;
    const { alts } = this.#parts;
    const id = idOf(form, 'pictures');
    const given = picturesOf(form.values);
    const wrong = form.wrong.filter(({ path }) => path === 'pictures');
    const change = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const files = [...(input.files ?? [])];
      input.value = '';
      void this.#add(files);
    };
    const one = (picture: (typeof given)[number], n: number) => {
      const url = this.#seen.get(picture.sha256);
      return html`<li class="medborger-adding">${url ? html`<img src=${url} alt="" width=${picture.width} height=${picture.height}>` : nothing}
        <div>${alts[n] ? fieldView(form, alts[n]) : nothing}
        <button type="button" class="button button-secondary" ?disabled=${form.locked} @click=${() => this.#remove(n)}>${say('pictureRemove', { n: n + 1 })}</button></div></li>`;
    };
    return html`<div class="form-group ${wrong.length > 0 ? 'form-error' : ''}">
      <label class="form-label" for=${id}>${say('pictures')}</label>
      <span class="form-hint" id="${id}-hint">${say('picturesHelp')}</span>
      ${wrong.map(({ text }) => html`<span class="form-error-message">${text}</span>`)}
      <input class="medborger-file" type="file" id=${id} multiple accept="image/jpeg,image/png,image/webp" aria-describedby="${id}-hint"
        ?disabled=${form.locked || given.length >= PICTURES_MOST} @change=${change}>
      <div role="status"><span class=${this.#isPictureWrong ? 'form-error-message' : 'form-hint'}>${this.#picturesTold}</span></div>
      ${given.length > 0 ? html`<ol class="medborger-files">${given.map(one)}</ol>` : nothing}
    </div>`;
  }

  #place(say: ProposeSay): TemplateResult {
    const { form } = this.#writing;
    const { place, point } = this.#parts;
    const isWrong = form.wrong.some(({ path }) => path.startsWith('place.point'));
    return html`${fields(form, place)}
      <p class="medborger-actions"><button type="button" class="button button-secondary" id=${idOf(form, 'here')} ?disabled=${form.locked} @click=${() => this.#here()}>${say('here')}</button>
        ${hasPoint(form.values) ? html`<button type="button" class="button button-secondary" ?disabled=${form.locked} @click=${() => this.#noPlace()}>${say('hereRemove')}</button>` : nothing}</p>
      <div role="status"><span class="form-hint">${this.#placeTold}</span></div>
      <details class="medborger-more" ?open=${isWrong}><summary>${say('coordinates')}</summary>${fields(form, point)}</details>`;
  }

  #another(): void {
    this.#arrived = undefined;
    this.host.focus(`${this.host.id}-deposit-heading`);
    this.host.changed();
  }

  view(): TemplateResult {
    const { host } = this;
    const { form } = this.#writing;
    const { id } = form;
    const say = proposeTexts(host.language);
    const all = ideasTexts(host.language);
    const back = host.list ? html`<p><a href=${host.list}>${all('back')}</a></p>` : nothing;
    if (this.#arrived !== undefined) {
      return html`<section class="medborger-article">${back}
        <div class="medborger-receipt alert alert-success" id="${id}-receipt" tabindex="-1" role="group" aria-labelledby="${id}-heading"><div class="alert-body">
          <h2 class="alert-heading" id="${id}-heading">${say('received')}</h2><p class="alert-text">${say('receivedNote')}</p>
          <p class="medborger-actions"><a class="button button-secondary" href=${host.href(this.#arrived)}>${say('see')}</a>
          <button type="button" class="button button-secondary" @click=${() => this.#another()}>${say('another')}</button></p></div></div></section>`;
    }
    const part = (name: string, title: string, inside: unknown) => html`<section class="medborger-part" aria-labelledby="${id}-${name}"><h3 id="${id}-${name}">${title}</h3>${inside}</section>`;
    const inside = html`${part('what', say('what'), fields(form, this.#parts.what))}${part('where', say('where'), this.#place(say))}
      ${host.takesFiles ? this.#pictures(say) : nothing}<p class="form-hint medborger-idea-public">${say('public')}</p>`;
    return html`<section class="medborger-article" aria-labelledby="${id}-heading">
      <header>${back}<h2 id="${id}-heading" tabindex="-1">${all('depositTitle')}</h2></header>
      <div>${this.#writing.view({ labelledBy: `${id}-heading`, send: say('deposit'), inside })}</div></section>`;
  }
}
