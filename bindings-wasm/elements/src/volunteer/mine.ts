import { html, nothing, type TemplateResult } from 'lit-html';
import type { Client, Outcome, Problem } from '../client.js';
import { isSo, Once } from '../client/once.js';
import { Writing } from '../form/writing.js';
import { problemView, sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { dayAt } from '../texts/time.js';
import { hoursFields, offerFields, sentOffer } from './fields.js';
import type { Names } from './model.js';
import { mineTexts } from './mine-texts.js';
import { offersView, taskId, workView, type MineActions, type MineState } from './mine-view.js';
import { closed, workOf, type Work } from './work.js';

// The part of a volunteer who is logged in.

export interface Host {
  readonly id: string;
  readonly client: Client;
  readonly language: Language;
  readonly login: string | undefined;
  readonly citizen: string;
  readonly now: number;
  readonly names: Names;
  changed(): void;
  focus(id: string): void;
  tell(name: string, detail: unknown): void;
}

type Did = 'accepted' | 'declined' | 'cancelled' | 'hours' | 'answered';

export class Mine {
  readonly #once = new Once();
  #work: Work | undefined;
  #problem: Problem | undefined;
  #isBusy = false;
  #asks: string | undefined;
  #noted: MineState['noted'];
  #reporting: { readonly of: string; readonly writing: Writing } | undefined;
  #isOffered = false;

  private constructor(readonly host: Host, readonly offering: Writing) {}

  static async open(host: Host): Promise<Mine> {
    let mine: Mine | undefined;
    const offering = await Writing.open(host, {
      id: `${host.id}-offer`,
      key: `offer:${host.citizen}`,
      command: 'offer.make',
      fresh: 'offer',
      fixed: { poster: { kind: 'citizen', citizen: host.citizen } },
      fields: () => offerFields(host.names),
      // Seen by as few as can be, unless somebody says otherwise.
      blank: { spec: { from: dayAt(host.now), visibility: 'matching' } },
      made: (body) => sentOffer(body),
      received: (offer) => void mine?.offered(offer),
    });
    mine = new Mine(host, offering);
    void mine.load();
    return mine;
  }

  close(): void {
    this.offering.close();
    this.#reporting?.writing.close();
  }

  async load(): Promise<void> {
    const work = await workOf(this.host.client, this.host.citizen, this.host.now);
    if (work.ok) [this.#work, this.#problem] = [work.value, undefined];
    else {
      this.#problem = work.problem;
      this.host.tell('problem', { kind: work.problem.kind, code: work.problem.code });
    }
    this.host.changed();
  }

  async offered(offer: string): Promise<void> {
    this.#isOffered = true;
    this.host.tell('offer-made', { offer });
    await this.load();
    this.host.focus(`${this.host.id}-offered`);
  }

  /** A click that becomes a command; what came of it stands beside what was clicked. */
  async #does(of: string, wish: string, send: () => Promise<Outcome<unknown>>, did: () => void, said: string): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#noted = { of, said: html`<span class="form-hint">${common(this.host.language)('loading')}</span>` };
    this.host.changed();
    const outcome = await send();
    this.#isBusy = false;
    if (outcome.ok) {
      this.#asks = undefined;
      did();
      this.#noted = { of, said: html`<p class="medborger-found">${said}</p>` };
      await this.load();
    } else {
      const problem = closed(outcome.problem);
      this.host.tell('problem', { kind: problem.kind, code: problem.code });
      const again = () => void this.#does(of, wish, send, did, said);
      const { language, login } = this.host;
      this.#noted = { of, said: problem.kind === 'refused' ? html`<div class="alert alert-error"><div class="alert-body"><p class="alert-text">${sentence(problem, language)}</p></div></div>` : problemView(problem, language, login ?? null, again) };
      this.host.changed();
    }
    const id = of === 'offers' ? `${this.host.id}-offers-noted` : `${taskId(this.host.id, { assignment: of })}-noted`;
    this.host.focus(id);
  }

  #command(of: string, name: string, body: object, did: Did, event?: string): void {
    const say = mineTexts(this.host.language);
    const wish = `${name} ${JSON.stringify(body)}`;
    const send = () => this.#once.send(this.host.client, wish, name, body);
    void this.#does(of, wish, send, () => event && this.host.tell(event, { assignment: of }), say(`done_${did}`));
  }

  async #report(assignment: string): Promise<void> {
    this.#reporting?.writing.close();
    const { host } = this;
    const writing = await Writing.open(host, {
      id: `${taskId(host.id, { assignment })}-report`,
      key: `hours:${assignment}:${host.citizen}`,
      command: 'assignment.report_hours',
      fixed: { assignment, side: 'helper' },
      fields: hoursFields,
      blank: { day: dayAt(host.now) },
      received: () => void this.#reported(assignment),
    });
    this.#reporting = { of: assignment, writing };
    host.changed();
    host.focus(`${taskId(host.id, { assignment })}-report-day`);
  }

  async #reported(assignment: string): Promise<void> {
    this.#reporting?.writing.close();
    this.#reporting = undefined;
    this.#noted = { of: assignment, said: html`<p class="medborger-found">${mineTexts(this.host.language)('done_hours')}</p>` };
    this.host.tell('hours-reported', { assignment });
    await this.load();
    this.host.focus(`${taskId(this.host.id, { assignment })}-noted`);
  }

  readonly #actions: MineActions = {
    answer: (assignment, yes) => this.#command(assignment, yes ? 'assignment.accept' : 'assignment.decline', { assignment, side: 'helper' }, yes ? 'accepted' : 'declined', yes ? 'proposal-accepted' : 'proposal-declined'),
    cancelAsk: (assignment) => {
      const before = this.#asks;
      this.#asks = assignment;
      this.#noted = undefined;
      this.host.changed();
      if (assignment) this.host.focus(`${taskId(this.host.id, { assignment })}-sure`);
      else if (before) this.host.focus(taskId(this.host.id, { assignment: before }));
    },
    cancel: (assignment) => this.#command(assignment, 'assignment.cancel', { assignment, side: 'helper', cause: 'helper_unable' }, 'cancelled'),
    entry: (assignment, entry, yes) => this.#command(assignment, yes ? 'assignment.approve_hours' : 'assignment.reject_hours', { assignment, entry }, 'answered'),
    shift: (assignment, from, yes) => this.#command(assignment, yes ? 'shift.confirm' : 'shift.give_back', { assignment, from }, 'answered'),
    withdraw: (offer) => {
      const { client, language } = this.host;
      const wish = `withdraw ${offer}`;
      const send = async () => {
        const outcome = await this.#once.send(client, wish, 'offer.withdraw', { offer });
        return isSo(outcome, 'offer_withdrawn') ? ({ ok: true, value: null } as const) : outcome;
      };
      void this.#does('offers', wish, send, () => this.host.tell('offer-withdrawn', { offer }), mineTexts(language)('offerGone'));
    },
    report: (assignment) => void this.#report(assignment),
  };

  #state(work: Work): MineState {
    const { language } = this.host;
    const say = mineTexts(language);
    const reporting = this.#reporting && {
      of: this.#reporting.of,
      form: this.#reporting.writing.view({ send: say('reportDo'), labelledBy: taskId(this.host.id, { assignment: this.#reporting.of }) }),
    };
    return { work, isBusy: this.#isBusy, asks: this.#asks, noted: this.#noted, reporting };
  }

  /** Proposals, tasks and hours. */
  view(): TemplateResult {
    const { id, language, login, now } = this.host;
    const problem = this.#problem ? problemView(this.#problem, language, login ?? null, () => void this.load()) : nothing;
    const loading = this.#work === undefined && this.#problem === undefined ? html`<p class="medborger-note" role="status">${common(language)('loading')}</p>` : nothing;
    return html`${problem}${loading}${this.#work ? workView(this.#state(this.#work), id, new Date(now).getFullYear(), language, this.#actions) : nothing}`;
  }

  /** The form of an offer, and those that were made. */
  offer(): TemplateResult {
    const { id, language } = this.host;
    const say = mineTexts(language);
    return html`<section class="medborger-mine" aria-labelledby="${id}-offering"><h2 id="${id}-offering">${say('offer')}</h2><p>${say('offerLead')}</p>
        ${this.#isOffered
          ? html`<div class="alert alert-success" id="${id}-offered" tabindex="-1" role="group" aria-labelledby="${id}-offered-heading"><div class="alert-body"><p class="alert-heading" id="${id}-offered-heading">${say('offerMade')}</p><p class="alert-text">${say('offerMadeText')}</p></div></div>`
          : nothing}
        ${this.offering.view({ send: say('offerDo'), labelledBy: `${id}-offering` })}</section>
      ${this.#work ? offersView(this.#state(this.#work), id, language, this.#actions) : nothing}`;
  }
}
