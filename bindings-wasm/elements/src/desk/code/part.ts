import { html, type TemplateResult } from 'lit-html';
import type { WhitePaperRows } from 'medborger';
import { common } from '../../texts/common.js';
import type { Wire } from '../../wire.js';
import type { Desk, Part } from '../model.js';
import { Characters } from '../review/chars.js';
import type { Response } from '../review/model.js';
import { quoted } from '../review/places-view.js';
import { select, selected } from '../review/reader.js';
import { inUse, labelOfTheme, PaperOf, type Theme } from '../white-paper.js';
import { toggled, withThemes, type Mark } from './marks.js';
import { codeTexts } from './texts.js';
import { Themes } from './themes.js';
import { codeView, fitting, type CodeActions, type Coding } from './view.js';

type Rows = Wire<WhitePaperRows>;
const LOOK = 100;

/** Gives responses themes, one after the other: those that have none. */
class CodePart implements Part {
  readonly #of: PaperOf;
  readonly #themes: Themes;
  #coding: Coding | undefined;
  #isDone = false;
  /** What somebody has seen here: none of it comes again by itself, also where it was given no theme. */
  #seen = new Set<string>();
  #skipped = 0;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;
  readonly #watch = () => this.#moved();

  constructor(readonly desk: Desk) {
    this.#of = new PaperOf(desk);
    this.#themes = new Themes(desk, this.#of, () => void this.#refresh());
    document.addEventListener('selectionchange', this.#watch);
  }

  close(): void {
    this.#round += 1;
    document.removeEventListener('selectionchange', this.#watch);
  }

  enter(response?: string): void {
    void this.#enter(response);
  }

  get #say() {
    return codeTexts(this.desk.language);
  }

  get #text(): HTMLElement | null {
    return this.desk.find(`${this.desk.id}-code-text`);
  }

  get #open(): readonly Theme[] {
    return inUse(this.#of.paper?.themes ?? []);
  }

  async #enter(response?: string): Promise<void> {
    if (!(await this.#of.load()) || this.#of.paper?.version) return;
    if (response !== undefined) return this.#show(response);
    if (this.#coding) this.#see({ themes: this.#open });
    else if (this.#open.length > 0) await this.#next();
  }

  /** The themes may be others now. */
  async #refresh(): Promise<void> {
    if (!(await this.#of.load())) return;
    const themes = this.#open;
    if (this.#coding) this.#see({ themes, marks: withThemes(this.#coding.marks, themes.map(({ theme }) => theme)) });
    else if (themes.length === 1) await this.#next(false);
  }

  async #see(change: Partial<Coding>): Promise<void> {
    if (!this.#coding) return;
    const text = this.#text;
    const caret = text && document.activeElement === text ? selected(text) : undefined;
    this.#coding = { ...this.#coding, ...change };
    await this.desk.changed();
    const now = this.#text;
    if (caret && now) {
      if (document.activeElement !== now) now.focus({ preventScroll: true });
      select(now, caret.start, caret.end);
    }
  }

  /** The next response without a theme. */
  async #next(takesFocus = true, said?: string): Promise<void> {
    const round = (this.#round += 1);
    const { client, hearing: { hearing } } = this.desk;
    let after: string | null | undefined;
    do {
      const page = await client.ask<Rows>('white_paper.rows', { hearing, limit: LOOK, ...(after ? { after } : {}) });
      if (round !== this.#round) return;
      if (!page.ok) {
        this.#of.problem = page.problem;
        return void this.desk.changed();
      }
      const found = page.value.rows.find(({ response, themes, end }) => themes.length === 0 && end !== 'withdrawn' && !this.#seen.has(response));
      if (found) return this.#show(found.response, takesFocus, said);
      after = page.value.next;
    } while (after);
    this.#coding = undefined;
    this.#isDone = true;
    if (said) this.desk.say(said);
    this.desk.focus(`${this.desk.id}-code-done`);
  }

  async #show(response: string, takesFocus = true, said?: string): Promise<void> {
    const round = (this.#round += 1);
    const got = await this.desk.client.ask<Response>('response.get', { response });
    if (round !== this.#round) return;
    if (!got.ok) {
      this.#of.problem = got.problem;
      return void this.desk.changed();
    }
    const shown = got.value;
    const before = shown.original?.themes ?? [];
    const themes = this.#open;
    const marks = before.filter((theme) => themes.some((one) => one.theme === theme)).map((theme): Mark => ({ theme }));
    this.#isDone = false;
    this.#coding = {
      shown, text: new Characters(shown.original?.prose ?? ''), themes, marks, selection: undefined, section: shown.section ?? '', search: '', hasBefore: before.length > 0,
      problem: undefined, note: undefined, isSending: false, drawn: (this.#coding?.drawn ?? 0) + 1,
    };
    this.desk.say([said, this.#say('opened', { n: shown.number })].filter(Boolean).join(' '));
    await this.desk.changed();
    if (!takesFocus) return;
    this.desk.focus(`${this.desk.id}-code-text`);
    await this.desk.changed();
    const text = this.#text;
    if (text && document.activeElement === text) select(text, 0);
  }

  #moved(): void {
    const text = this.#text;
    const coding = this.#coding;
    if (!coding || !text || document.activeElement !== text) return;
    const found = selected(text);
    if (!found) return;
    const { text: chars } = coding;
    const [start, end] = found.start === found.end ? [0, 0] : chars.whole(chars.char(found.start), chars.char(found.end));
    const selection = start < end ? { start, end } : undefined;
    if (selection?.start !== coding.selection?.start || selection?.end !== coding.selection?.end) void this.#see({ selection });
  }

  #toggle(theme: string): void {
    const coding = this.#coding;
    if (!coding) return;
    const { marks, selection, section, text } = coding;
    const next = toggled(marks, theme, selection, section || undefined);
    void this.#see({ marks: next, problem: undefined });
    const name = this.#nameOf(theme);
    const where = selection ? `“${quoted(text.slice(selection.start, selection.end))}”` : this.#say('whole');
    this.desk.say(next.length > marks.length ? this.#say('marked', { theme: name, where }) : this.#say('unmarked', { theme: name }));
  }

  #nameOf(theme: string): string {
    const found = this.#coding?.themes.find((one) => one.theme === theme);
    return found ? labelOfTheme(found, this.desk.language) : theme;
  }

  #key(event: KeyboardEvent): void {
    const coding = this.#coding;
    if (!coding || event.isComposing) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    const { id, language } = this.desk;
    const target = event.target as HTMLElement;
    const done = (work: () => void) => {
      event.preventDefault();
      work();
    };
    if ((ctrlKey || metaKey) && key === 'Enter') return done(() => void this.#save());
    if (ctrlKey || metaKey || altKey) return;
    const isSearch = target.id === `${id}-find`;
    if (key === 'Escape' && (isSearch || target.matches('.form-checkbox'))) {
      return done(() => {
        void this.#see({ search: '' });
        this.desk.focus(`${id}-code-text`);
      });
    }
    if (isSearch) {
      const [first] = fitting(coding, language);
      if (key === 'Enter' && first && coding.search !== '') {
        return done(() => {
          this.#toggle(first.theme);
          void this.#see({ search: '' });
        });
      }
      return;
    }
    // Nobody writes there.
    if (target.id !== `${id}-code-text` && !target.matches('.form-checkbox')) return;
    const nth = /^[1-9]$/.test(key) ? coding.themes[Number(key) - 1] : undefined;
    if (nth) return done(() => this.#toggle(nth.theme));
    if (key.toLowerCase() === 't') return done(() => this.desk.focus(`${id}-find`));
    if (key.toLowerCase() === 's') return done(() => this.#skip());
  }

  #skip(): void {
    if (!this.#coding) return;
    this.#seen.add(this.#coding.shown.response);
    this.#skipped += 1;
    void this.#next();
  }

  async #save(): Promise<void> {
    const coding = this.#coding;
    const paper = this.#of.paper;
    if (!coding || !paper || coding.isSending) return;
    const { shown, marks } = coding;
    const { response } = shown;
    await this.#see({ isSending: true, problem: undefined, note: undefined });
    const outcome = await this.desk.send('response.code', { response, theme_version: paper.theme_version, marks });
    if (outcome.ok || outcome.problem.code === 'nothing_to_do') {
      this.#seen.add(response);
      this.desk.tell('response-coded', { hearing: shown.hearing, response, themes: new Set(marks.map(({ theme }) => theme)).size });
      return this.#next(true, this.#say('saved', { n: shown.number }));
    }
    const { problem } = outcome;
    this.desk.tell('problem', { kind: problem.kind, code: problem.code });
    const isOther = problem.code === 'white_paper_themes_changed' || problem.code === 'white_paper_no_such_theme';
    if (isOther) await this.#refresh();
    await this.#see({ isSending: false, ...(isOther ? { note: this.#say('themesChanged') } : { problem }) });
    this.desk.focus(isOther ? `${this.desk.id}-code-title` : `${this.desk.id}-code-trouble`);
  }

  readonly #actions: CodeActions = {
    toggle: (theme) => this.#toggle(theme),
    remove: (mark) => {
      const coding = this.#coding;
      if (!coding) return;
      void this.#see({ marks: coding.marks.filter((one) => one !== mark) });
      this.desk.say(this.#say('unmarked', { theme: this.#nameOf(mark.theme) }));
      this.desk.focus(`${this.desk.id}-code-text`);
    },
    search: (search) => void this.#see({ search }),
    section: (section) => void this.#see({ section }),
    save: () => void this.#save(),
    skip: () => this.#skip(),
    key: (event) => this.#key(event),
    moved: () => this.#moved(),
    clicked: () => {},
    spoilt: () => void this.#see({ drawn: (this.#coding?.drawn ?? 0) + 1 }),
  };

  #again(): void {
    this.#skipped = 0;
    this.#seen.clear();
    void this.#next();
  }

  view(): TemplateResult {
    const { id, language, login, hearing } = this.desk;
    const say = this.#say;
    const instead = this.#of.instead(() => void this.#enter());
    if (instead) return instead;
    const inside = this.#coding
      ? codeView(this.#coding, { id, language, login, hearing }, this.#actions)
      : this.#isDone
        ? html`<div id="${id}-code-done" tabindex="-1" role="group" aria-labelledby="${id}-code-done-text"><p class="medborger-count" id="${id}-code-done-text">${this.#skipped > 0 ? say('doneSkipped') : say('done')}</p>
            ${this.#skipped > 0 ? html`<p><button type="button" class="button button-secondary" @click=${() => this.#again()}>${say('takeSkipped')}</button></p>` : ''}</div>`
        : this.#open.length > 0 ? html`<p class="medborger-note" role="status">${common(language)('loading')}</p>` : html``;
    return html`${inside}${this.#themes.view()}`;
  }
}

export const code = (desk: Desk): Part => new CodePart(desk);
