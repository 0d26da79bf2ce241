import type { TemplateResult } from 'lit-html';
import type { Problem } from '../../client.js';
import { problemView } from '../../problem-view.js';
import type { Desk, Part } from '../model.js';
import { Characters } from './chars.js';
import { forget, keep, kept } from './kept.js';
import { actOf, type Act } from './keys.js';
import { isOpen, kindLabel, type Note, type Response, type Reviewing } from './model.js';
import { carried, changed, decided, hiddenSpans, isFree, isHard, likely, marked, placesOf, shownAgain, unexplained, type Kind, type Place, type Suggested } from './places.js';
import { quoted, stateOf } from './places-view.js';
import { Queue } from './queue.js';
import { select, selected } from './reader.js';
import { placeAt } from './text-view.js';
import { reviewTexts } from './texts.js';
import { doneView, loadingView, reviewView, type ReviewActions } from './view.js';

type At =
  | { readonly at: 'loading' }
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly problem: Problem }
  | { readonly at: 'reviewing'; readonly reviewing: Reviewing };

/** The review of responses, one after the other. */
class ReviewPart implements Part {
  #at: At = { at: 'loading' };
  #queue: Queue;
  #left: number | undefined;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;
  #again: () => void = () => {};
  readonly #watch = () => this.#moved();

  constructor(readonly desk: Desk) {
    this.#queue = new Queue(desk);
    document.addEventListener('selectionchange', this.#watch);
  }

  close(): void {
    this.#round += 1;
    document.removeEventListener('selectionchange', this.#watch);
  }

  enter(response?: string): void {
    const { reviewing } = this;
    if (response === undefined && reviewing && isOpen(reviewing) && !reviewing.isSending) return;
    if (response === undefined) void this.#next(undefined);
    else if (reviewing?.shown.response !== response) void this.#open(response);
  }

  get reviewing(): Reviewing | undefined {
    return this.#at.at === 'reviewing' ? this.#at.reviewing : undefined;
  }

  get #say() {
    return reviewTexts(this.desk.language);
  }

  get #text(): HTMLElement | null {
    return this.desk.find(`${this.desk.id}-text`);
  }

  view(): TemplateResult {
    const { id, language, login, hearing, client } = this.desk;
    const context = { id, language, login, hearing, left: this.#left, server: client.base };
    const at = this.#at;
    if (at.at === 'loading') return loadingView(language);
    if (at.at === 'failed') return problemView(at.problem, language, login, () => this.#again());
    if (at.at === 'done') return doneView(this.#queue.skipped, context, () => void this.#takeSkipped(), this.#actions.toList);
    return reviewView(at.reviewing, context, this.#actions);
  }

  #go(at: At): void {
    this.#at = at;
    void this.desk.changed();
  }

  /** Changes what is shown; the caret stays at its place in the text, whatever is drawn anew around it. */
  async #see(change: Partial<Reviewing>): Promise<void> {
    const { reviewing } = this;
    if (!reviewing) return;
    const text = this.#text;
    const caret = text && document.activeElement === text ? selected(text) : undefined;
    const next = { ...reviewing, ...change };
    this.#at = { at: 'reviewing', reviewing: next };
    if (change.places) keep(next.shown.response, next.suggested.text_version, change.places);
    await this.desk.changed();
    const now = this.#text;
    if (caret && now) {
      if (document.activeElement !== now) now.focus({ preventScroll: true });
      select(now, caret.start, caret.end);
    }
  }

  #failed(problem: Problem, again: () => void): void {
    this.desk.tell('problem', { kind: problem.kind, code: problem.code });
    this.#again = () => {
      this.#go({ at: 'loading' });
      again();
    };
    this.#go({ at: 'failed', problem });
  }

  /** The next that nobody has reviewed, after a number; the first where it is absent. */
  async #next(after: number | undefined, done?: string): Promise<void> {
    const round = (this.#round += 1);
    if (!this.reviewing) this.#go({ at: 'loading' });
    const next = await this.#queue.next(after);
    if (round !== this.#round) return;
    if (!next.ok) return this.#failed(next.problem, () => void this.#next(after, done));
    this.#left = next.left;
    if (next.response) return this.#open(next.response, done);
    this.#go({ at: 'done' });
    if (done) this.desk.say(done);
    this.desk.focus(`${this.desk.id}-done`);
  }

  async #takeSkipped(): Promise<void> {
    this.#queue.forgetSkipped();
    await this.#next(undefined);
  }

  async #open(response: string, done?: string): Promise<void> {
    const round = (this.#round += 1);
    if (!this.reviewing) this.#go({ at: 'loading' });
    const got = await this.#queue.take(response);
    if (round !== this.#round) return;
    if (!got.ok) return this.#failed(got.problem, () => void this.#open(response, done));
    const { shown, suggested } = got;
    const places = kept(response, suggested.text_version) ?? placesOf(suggested);
    this.#begin(shown, suggested, places, []);
    this.desk.tell('desk-shown', { tab: 'review', hearing: shown.hearing, response });
    void this.#count(round);
    const say = this.#say;
    const n = places.length;
    const about = n === 0 ? say('suggestedNone') : n === 1 ? say('suggestedOne') : say('suggested', { n });
    this.desk.say([done, say('opened', { n: shown.number, places: about })].filter(Boolean).join(' '));
    await this.#focusText();
    this.#queue.ahead(shown.number);
  }

  #begin(shown: Response, suggested: Suggested, places: readonly Place[], notes: readonly Note[]): void {
    const reviewing: Reviewing = {
      shown, suggested, places, notes, text: new Characters(suggested.prose), before: [], current: undefined, pin: undefined, selection: undefined, as: undefined,
      problem: undefined, unexplained: [], isSending: false, withholding: '', withholdingWrong: undefined, drawn: (this.reviewing?.drawn ?? 0) + 1,
    };
    this.#go({ at: 'reviewing', reviewing });
  }

  async #count(round: number): Promise<void> {
    if (this.#left !== undefined) return;
    const left = await this.#queue.left();
    if (round !== this.#round) return;
    this.#left = left;
    void this.desk.changed();
  }

  /** The focus goes to the text, its caret to the beginning. */
  async #focusText(): Promise<void> {
    this.desk.focus(`${this.desk.id}-text`);
    await this.desk.changed();
    const text = this.#text;
    if (text && document.activeElement === text) select(text, 0);
  }

  /** The caret, in characters. */
  #caret(): number | undefined {
    const { reviewing } = this;
    const text = this.#text;
    const found = text && reviewing ? selected(text) : undefined;
    return found && reviewing ? reviewing.text.char(found.end) : undefined;
  }

  /** The caret moved, or something was selected. */
  #moved(): void {
    const { reviewing } = this;
    const text = this.#text;
    if (!reviewing || !text || document.activeElement !== text) return;
    const found = selected(text);
    if (!found) return;
    const { text: chars, places } = reviewing;
    const [start, end] = found.start === found.end ? [0, 0] : chars.whole(chars.char(found.start), chars.char(found.end));
    const selection = start < end ? { start, end } : undefined;
    const current = selection ? reviewing.current : placeAt(places, chars.char(found.start), reviewing.current)?.id;
    const isSame = current === reviewing.current && selection?.start === reviewing.selection?.start && selection?.end === reviewing.selection?.end;
    if (!isSame) void this.#see({ current, selection, as: selection ? reviewing.as : undefined });
  }

  /** Decides something about the places, which can be undone. */
  async #decide(places: readonly Place[], current: number | undefined): Promise<void> {
    const { reviewing } = this;
    if (!reviewing || !isOpen(reviewing)) return;
    await this.#see({ places, current, before: [...reviewing.before, reviewing.places], pin: undefined, selection: undefined, as: undefined, problem: undefined });
  }

  /** Hides a stretch: the caret goes behind it. */
  async #mark(start: number, end: number, kind?: Kind): Promise<void> {
    const { reviewing } = this;
    if (!reviewing) return;
    const { text } = reviewing;
    const [from, to] = text.whole(Math.min(start, end), Math.max(start, end));
    const made = marked(reviewing.places, from, to, kind ?? likely(text.slice(from, to)));
    await this.#decide(made.places, made.id);
    const now = this.#text;
    if (now && document.activeElement === now) select(now, text.unit(from));
    this.#tellPlace(made.id);
  }

  #tellPlace(id: number): void {
    const { reviewing } = this;
    const at = reviewing?.places.findIndex((one) => one.id === id) ?? -1;
    const place = reviewing?.places[at];
    if (!reviewing || !place) return;
    const { language } = this.desk;
    const text = quoted(reviewing.text.slice(place.span.start, place.span.end));
    this.desk.say(this.#say('place', { at: at + 1, all: reviewing.places.length, kind: kindLabel(place.kind, language), text, state: stateOf(place, this.#say) }));
  }

  /** To a place: in the list where one is there, else in the text. */
  async #to(place: Place | undefined, isInList: boolean): Promise<void> {
    const { reviewing } = this;
    if (!place || !reviewing) return;
    await this.#see({ current: place.id, selection: undefined });
    const { id } = this.desk;
    const mark = this.desk.find(`${id}-text`)?.querySelector(`[data-place="${place.id}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
    if (isInList) this.desk.focus(`${id}-place-${place.id}`);
    else {
      const text = this.#text;
      text?.focus({ preventScroll: true });
      if (text) select(text, reviewing.text.unit(place.span.start));
    }
    this.#tellPlace(place.id);
  }

  /** The next place from where one is, around the end. `inList`: the place of the list that has the focus. */
  #step(step: 1 | -1, inList: number | undefined): void {
    const { reviewing } = this;
    if (!reviewing || reviewing.places.length === 0) return;
    const { places, current } = reviewing;
    const isInList = inList !== undefined;
    const at = places.findIndex((one) => one.id === (inList ?? current));
    const n = places.length;
    if (at >= 0) return void this.#to(places[(at + step + n) % n], isInList);
    const caret = this.#caret() ?? 0;
    const ahead = places.find(({ span }) => span.start >= caret);
    const behind = places.filter(({ span }) => span.start < caret).at(-1);
    void this.#to(step === 1 ? ahead ?? places[0] : behind ?? places.at(-1), isInList);
  }

  #hide(id: number): void {
    const { reviewing } = this;
    if (!reviewing) return;
    void this.#decide(changed(reviewing.places, id, { isHidden: true, reason: '' }), id).then(() => this.#tellPlace(id));
  }

  async #stand(id: number): Promise<void> {
    const { reviewing } = this;
    const place = reviewing?.places.find((one) => one.id === id);
    if (!reviewing || !place) return;
    const isOwn = place.origin === 'own';
    if (place.isHidden) await this.#decide(shownAgain(reviewing.places, id), isOwn ? undefined : id);
    if (isOwn) this.desk.say(this.#say('unmarked'));
    else if (isHard(place)) this.desk.focus(`${this.desk.id}-p${id}-reason`);
    else this.#tellPlace(id);
  }

  #kind(id: number, kind: Kind): void {
    const { reviewing } = this;
    const place = reviewing?.places.find((one) => one.id === id);
    if (!reviewing || !place) return;
    if (!isFree(place)) return this.desk.say(this.#say('fixed', { kind: kindLabel(place.span.kind, this.desk.language) }));
    void this.#decide(changed(reviewing.places, id, { kind, isHidden: true }), id).then(() => this.#tellPlace(id));
  }

  #undo(): void {
    const { reviewing } = this;
    const places = reviewing?.before.at(-1);
    if (!reviewing || !places) return;
    void this.#see({ places, before: reviewing.before.slice(0, -1), current: places.some((one) => one.id === reviewing.current) ? reviewing.current : undefined });
    this.desk.say(this.#say('undone'));
  }

  #act(act: Act, inList: number | undefined): void {
    const { reviewing } = this;
    if (!reviewing) return;
    if (act.do === 'approve') return void this.#approve();
    if (act.do === 'skip') return this.#skip();
    if (act.do === 'next' || act.do === 'back') return this.#step(act.do === 'next' ? 1 : -1, inList);
    if (act.do === 'undo') return this.#undo();
    if (!isOpen(reviewing)) return;
    const { selection, pin } = reviewing;
    const current = inList ?? reviewing.current;
    const caret = inList === undefined ? this.#caret() : undefined;
    const kind = act.do === 'kind' ? act.kind : undefined;
    if (act.do === 'escape') {
      void this.#see({ pin: undefined, selection: undefined });
      const text = this.#text;
      if (text && caret !== undefined) select(text, reviewing.text.unit(caret));
      return;
    }
    if (act.do === 'stand') return void (current === undefined ? this.desk.say(this.#say('nothing')) : this.#stand(current));
    if (inList === undefined && selection) return void this.#mark(selection.start, selection.end, kind);
    if (pin !== undefined && caret !== undefined) return void (caret === pin ? this.#see({ pin: undefined }) : this.#mark(pin, caret, kind));
    if (act.do === 'mark' && caret !== undefined) {
      void this.#see({ pin: caret });
      return this.desk.say(this.#say('pinned'));
    }
    if (current === undefined) return this.desk.say(this.#say('nothing'));
    return kind ? this.#kind(current, kind) : this.#hide(current);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const inList = target.classList.contains('medborger-go') ? Number(target.id.slice(target.id.lastIndexOf('-') + 1)) : undefined;
    const arrow = inList !== undefined ? ({ ArrowDown: 'next', ArrowUp: 'back' } as const)[event.key] : undefined;
    const act = arrow ? { do: arrow } : actOf(event, inList !== undefined || target.id === `${this.desk.id}-text`);
    if (!act) return;
    event.preventDefault();
    this.#act(act, inList);
  }

  #skip(): void {
    const { reviewing } = this;
    if (!reviewing || reviewing.isSending) return;
    if (isOpen(reviewing) && reviewing.shown.review === 'unreviewed') this.#queue.skip(reviewing.shown.response);
    void this.#next(reviewing.shown.number);
  }

  async #approve(): Promise<void> {
    const { reviewing } = this;
    if (!reviewing || reviewing.isSending || !isOpen(reviewing)) return;
    const { shown, suggested, places } = reviewing;
    const lacking = unexplained(places).map(({ id }) => id);
    if (lacking.length > 0) {
      await this.#see({ unexplained: lacking, current: lacking[0], problem: undefined });
      return this.desk.focus(`${this.desk.id}-summary`);
    }
    const { response } = shown;
    await this.#see({ isSending: true, problem: undefined, unexplained: [] });
    const outcome = await this.desk.send('response.review', { response, text_version: suggested.text_version, ...decided(places) });
    // Reviewed just so before: by somebody else, or by an attempt whose answer was lost.
    if (outcome.ok || outcome.problem.code === 'nothing_to_do') {
      this.desk.tell('response-reviewed', { hearing: shown.hearing, response, hidden: hiddenSpans(places).length });
      return this.#dealtWith(shown, this.#say('done', { n: shown.number }));
    }
    await this.#refused(outcome.problem);
  }

  #dealtWith({ response, number, review }: Response, done: string): void {
    forget(response);
    this.#queue.dealtWith(response);
    if (this.#left !== undefined && review === 'unreviewed') this.#left -= 1;
    if (this.reviewing?.shown.response === response) void this.#next(number, done);
  }

  async #refused(problem: Problem): Promise<void> {
    this.desk.tell('problem', { kind: problem.kind, code: problem.code });
    const { reviewing } = this;
    if (!reviewing) return;
    if (['response_text_changed', 'response_only_tightens', 'response_withdrawn'].includes(problem.code)) return this.#anew(reviewing, problem);
    await this.#see({ isSending: false, problem });
    this.desk.focus(`${this.desk.id}-trouble`);
  }

  /** The response is another than it was: shows it anew, with what was decided of the old text where it fits. */
  async #anew(old: Reviewing, problem: Problem): Promise<void> {
    const round = (this.#round += 1);
    const { response } = old.shown;
    const got = await this.#queue.fetch(response);
    if (round !== this.#round) return;
    if (!got.ok) return void this.#see({ isSending: false, problem: got.problem });
    const { places, lost } = carried(old.places, old.text, got.suggested, new Characters(got.suggested.prose));
    const isChanged = problem.code === 'response_text_changed';
    const text = lost > 0 ? this.#say('changedLost', { n: lost }) : this.#say('changed');
    this.#begin(got.shown, got.suggested, places, isChanged ? [{ tone: 'warning', text }] : []);
    if (isChanged) this.desk.say(text);
    keep(response, got.suggested.text_version, places);
    this.desk.focus(`${this.desk.id}-title`);
  }

  async #withhold(event: Event): Promise<void> {
    event.preventDefault();
    const { reviewing } = this;
    if (!reviewing || reviewing.isSending) return;
    const { shown, withholding } = reviewing;
    const reason = withholding.trim();
    if (reason === '') {
      await this.#see({ withholdingWrong: this.#say('withholdMissing') });
      return this.desk.focus(`${this.desk.id}-withhold`);
    }
    await this.#see({ isSending: true, withholdingWrong: undefined, problem: undefined });
    const { response } = shown;
    const outcome = await this.desk.send('response.withhold', { response, reason });
    if (!outcome.ok) return this.#refused(outcome.problem);
    this.desk.tell('response-withheld', { hearing: shown.hearing, response });
    this.#dealtWith(shown, this.#say('withheldDone', { n: shown.number }));
  }

  readonly #actions: ReviewActions = {
    approve: () => void this.#approve(),
    skip: () => this.#skip(),
    undo: () => this.#undo(),
    explain: (id) => {
      void this.#see({ current: id });
      this.desk.focus(`${this.desk.id}-p${id}-reason`);
    },
    hideSelection: () => {
      const { selection, as } = this.reviewing ?? {};
      if (selection) void this.#mark(selection.start, selection.end, as);
    },
    chooseAs: (as) => void this.#see({ as }),
    withhold: (event) => void this.#withhold(event),
    withholding: (withholding) => void this.#see({ withholding, withholdingWrong: undefined }),
    toList: () => this.desk.go('work'),
    key: (event) => this.#key(event),
    go: (id) => void this.#to(this.reviewing?.places.find((one) => one.id === id), true),
    hide: (id) => this.#hide(id),
    stand: (id) => void this.#stand(id),
    kind: (id, kind) => this.#kind(id, kind),
    reason: (id, reason) => {
      const { reviewing } = this;
      if (reviewing) void this.#see({ places: changed(reviewing.places, id, { reason }) });
    },
    moved: () => this.#moved(),
    clicked: (current) => {
      if (current !== undefined && !this.reviewing?.selection) void this.#see({ current });
    },
    spoilt: () => void this.#see({ drawn: (this.reviewing?.drawn ?? 0) + 1 }),
  };
}

export const review = (desk: Desk): Part => new ReviewPart(desk);
