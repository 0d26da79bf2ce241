import { html, nothing, type TemplateResult } from 'lit-html';
import type { Client, Problem } from '../client.js';
import { isSo, Once } from '../client/once.js';
import { Writing } from '../form/writing.js';
import { problemView } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { day } from '../texts/time.js';
import { seatView, type Answering } from './seat.js';
import { fieldsOf } from './fields.js';
import { inWords, mayApply, mayWithdraw, type Candidacy, type ShownTeam } from './model.js';
import { mineTexts } from './mine-texts.js';
import { sureView } from './sure.js';

// What a team is to somebody who is logged in: where they stand, why they fit, the form to apply with, and the way back.

export interface Host {
  readonly id: string;
  readonly client: Client;
  readonly language: Language;
  readonly login: string | undefined;
  readonly citizen: string;
  readonly shown: ShownTeam;
  changed(): void;
  focus(id: string): void;
  /** Looks at the team, and at oneself in it, again. */
  reload(): Promise<void>;
  tell(name: string, detail: unknown): void;
}

export class Mine {
  readonly #once = new Once();
  #note: 'received' | 'withdrawn' | 'accepted' | 'declined' | undefined;
  #answering: Answering = {};
  #asks = false;
  #isBusy = false;
  #problem: Problem | undefined;

  private constructor(readonly host: Host, readonly team: string, readonly writing: Writing) {}

  static async open(host: Host, team: string): Promise<Mine> {
    let mine: Mine | undefined;
    const writing = await Writing.open(host, {
      id: `${host.id}-apply`,
      key: `team:${team}:${host.citizen}`,
      command: 'team.express_interest',
      fixed: { team, citizen: host.citizen },
      fields: () => fieldsOf(host.shown.team),
      blank: {},
      received: () => void mine?.received(),
    });
    return (mine = new Mine(host, team, writing));
  }

  close(): void {
    this.writing.close();
  }

  async received(): Promise<void> {
    this.#note = 'received';
    this.host.tell('team-applied', { team: this.team });
    await this.host.reload();
    this.host.focus(`${this.host.id}-note`);
  }

  async #withdraw(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#problem = undefined;
    this.host.changed();
    const outcome = await this.#once.send(this.host.client, `withdraw ${this.team}`, 'team.withdraw_interest', { team: this.team, citizen: this.host.citizen });
    this.#isBusy = false;
    if (!isSo(outcome, 'team_not_a_candidate') && !outcome.ok) {
      const { problem } = outcome;
      this.#problem = problem;
      this.host.tell('problem', { kind: problem.kind, code: problem.code });
      return this.host.changed();
    }
    this.#asks = false;
    this.#note = 'withdrawn';
    this.host.tell('team-withdrawn', { team: this.team });
    await this.host.reload();
    this.host.focus(`${this.host.id}-note`);
  }

  /** Says yes or no to the seat that one was appointed to. */
  async #answer(appointment: number, accept: boolean, named = false): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#problem = undefined;
    this.host.changed();
    const said = accept ? { accept, confidentiality: true, show_name: named } : { accept };
    const outcome = await this.#once.send(this.host.client, `answer ${appointment} ${JSON.stringify(said)}`, 'team.answer_appointment', { team: this.team, appointment, ...said });
    this.#isBusy = false;
    this.#answering = {};
    if (!outcome.ok) {
      const { problem } = outcome;
      this.#problem = problem;
      this.host.tell('problem', { kind: problem.kind, code: problem.code });
      this.host.focus(`${this.host.id}-seat`);
      // Somebody may have answered in another tab, or the offer was taken back.
      return problem.kind === 'refused' ? this.host.reload() : this.host.changed();
    }
    this.#note = accept ? 'accepted' : 'declined';
    this.host.tell('team-answered', { team: this.team, accept });
    await this.host.reload();
    this.host.focus(`${this.host.id}-note`);
  }

  #noted(): TemplateResult | typeof nothing {
    if (this.#note === undefined) return nothing;
    const say = mineTexts(this.host.language);
    const id = `${this.host.id}-note`;
    const isReceived = this.#note === 'received';
    const isGood = isReceived || this.#note === 'accepted';
    return html`<div class="alert ${isGood ? 'alert-success' : 'alert-info'}" id=${id} tabindex="-1" role="group" aria-labelledby="${id}-heading"><div class="alert-body">
      <p class=${isGood ? 'alert-heading' : 'alert-text'} id="${id}-heading">${say(this.#note)}</p>
      ${isReceived ? html`<p class="alert-text">${say('receivedText')}</p>` : nothing}</div></div>`;
  }

  #reasons(all: Candidacy['invited_because']): string {
    const say = mineTexts(this.host.language);
    return all.map(({ criterion, by }) => say(`reason_${criterion}`, { by: criterion === 'area' ? inWords(by, this.host.shown.words) : inWords(by, this.host.shown.words).toLowerCase() })).join(', ');
  }

  #fits({ told, invited_because: because }: Candidacy): TemplateResult | typeof nothing {
    const say = mineTexts(this.host.language);
    const label = new Map(this.host.shown.team.seats.map(({ key, label }) => [key, label]));
    const fits = told?.fits ?? [];
    if (fits.length === 0 && because.length === 0) return nothing;
    return html`<h4>${say('fits')}</h4>${because.length > 0 ? html`<p>${say('invitedBecause', { reasons: this.#reasons(because) })}</p>` : nothing}
      <ul class="medborger-plain">${fits.map((one) => html`<li><strong>${say(one.fits ? 'fitsSeat' : 'fitsNot', { seat: label.get(one.seat) ?? one.seat })}</strong>
        ${one.because.length > 0 ? html`<span class="form-hint">${say('because', { reasons: this.#reasons(one.because) })}</span>` : nothing}
        ${one.lacking.length > 0 ? html`<span class="form-hint">${say('lacking', { reasons: one.lacking.map((what) => say(`lack_${what}`)).join(', ') })}</span>` : nothing}</li>`)}</ul>`;
  }

  #candidacy(candidacy: Candidacy): TemplateResult {
    const { language, shown } = this.host;
    const say = mineTexts(language);
    const hasDraw = shown.team.recruitment?.method === 'draw' && !['invited', 'withdrawn', 'closed'].includes(candidacy.stage);
    return html`<p class="medborger-standing"><strong>${say(`stage_${candidacy.stage}`)}</strong> ${say('since', { at: day(candidacy.at.slice(0, 10), language) })}</p>
      ${hasDraw ? html`<dl class="medborger-brief"><div><dt>${say('number')}</dt><dd><code>${candidacy.candidate}</code></dd></div></dl><p class="form-hint">${say('numberHelp')}</p>` : nothing}
      ${candidacy.stage === 'appointed' && candidacy.appointment ? this.#seat(candidacy.appointment) : nothing}
      ${this.#fits(candidacy)}
      ${candidacy.told?.motivation ? html`<h4>${say('told')}</h4><p class="medborger-prose">${candidacy.told.motivation}</p>` : nothing}
      ${mayWithdraw(candidacy) ? this.#withdrawing() : nothing}`;
  }

  #seat(appointment: number): TemplateResult {
    const { id, language, login } = this.host;
    const problem = this.#problem ? problemView(this.#problem, language, login ?? null, () => void this.host.reload()) : nothing;
    return seatView(this.#answering, {
      id: `${id}-seat`, language, isBusy: this.#isBusy, problem,
      change: (to, focus) => {
        this.#answering = to;
        this.host.changed();
        if (focus) this.host.focus(focus);
      },
      accept: (named) => void this.#answer(appointment, true, named),
      decline: () => void this.#answer(appointment, false),
    });
  }

  #withdrawing(): TemplateResult {
    const say = mineTexts(this.host.language);
    const { id, language, login } = this.host;
    const turn = (asks: boolean) => {
      this.#asks = asks;
      this.#problem = undefined;
      this.host.changed();
      this.host.focus(asks ? `${id}-sure` : `${id}-withdraw`);
    };
    const problem = this.#problem ? problemView(this.#problem, language, login ?? null, () => void this.#withdraw()) : nothing;
    if (!this.#asks) return html`<p><button type="button" class="button button-secondary" id="${id}-withdraw" @click=${() => turn(true)}>${say('withdraw')}</button></p>`;
    return html`${sureView({
      id: `${id}-sure`, text: say('withdrawAsk'), yes: say(this.#isBusy ? 'withdrawing' : 'withdrawYes'), no: say('withdrawNo'), isBusy: this.#isBusy,
      done: () => void this.#withdraw(), left: () => turn(false),
    })}${problem}`;
  }

  view(): TemplateResult {
    const { id, language, shown, login } = this.host;
    const say = mineTexts(language);
    const { mine } = shown;
    const status = mine.at === 'loading' ? html`<p class="medborger-note" role="status">${common(language)('loading')}</p>` : nothing;
    const problem = mine.at === 'problem' ? problemView(mine.problem, language, login ?? null, () => void this.host.reload()) : nothing;
    const standing = mine.at === 'candidate' ? html`<section class="medborger-mine" aria-labelledby="${id}-mine"><h3 id="${id}-mine">${say('mine')}</h3>${this.#candidacy(mine.candidacy)}</section>` : nothing;
    const form = mayApply(shown)
      ? html`<section class="medborger-mine" aria-labelledby="${id}-applying"><h3 id="${id}-applying">${say('apply')}</h3><p>${say('applyIntro')}</p>
          ${this.writing.view({ send: say('applyDo'), labelledBy: `${id}-applying` })}</section>`
      : nothing;
    return html`${status}${problem}${this.#noted()}${standing}${form}`;
  }
}
