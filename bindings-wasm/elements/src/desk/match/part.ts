import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { MatchReport, MatchView } from 'medborger';
import type { Problem } from '../../client.js';
import { problemView, sentence } from '../../problem-view.js';
import { common } from '../../texts/common.js';
import type { Language } from '../../texts/index.js';
import type { Wire } from '../../wire.js';
import type { Desk, Part } from '../model.js';
import { matchTexts } from './texts.js';

type Report = Wire<MatchReport>;
type Pair = Wire<MatchView>['pairs'][number];

/** Metres a minute, as the crow flies. */
const SPEEDS = { none: undefined, foot: 80, bike: 250 } as const;
type Travel = keyof typeof SPEEDS;

const said = (one: { readonly text: string; readonly text_danish: string }, language: Language) => (language === 'da' ? one.text_danish : one.text);
const when = (one: { readonly when: string; readonly when_danish: string }, language: Language) => (language === 'da' ? one.when_danish : one.when);

/** Who is proposed for which voluntary task, and why. */
class MatchPart implements Part {
  #report: Report | undefined;
  /** How each proposed pair suits; none where it could not be fetched. */
  #pairs: readonly Pair[] = [];
  #problem: Problem | undefined;
  #refusal: Problem | undefined;
  #travel: Travel = 'none';
  #relaxes = false;
  #isSending = false;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor(readonly desk: Desk) {}

  enter(): void {
    void this.#load();
  }

  close(): void {
    this.#round += 1;
  }

  get #asked() {
    const speed = SPEEDS[this.#travel];
    return speed === undefined ? {} : { metres_per_minute: speed };
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const { client } = this.desk;
    const [got, plan] = await Promise.all([client.ask<Report>('assignment.match_report', this.#asked), client.ask<Wire<MatchView>>('assignment.match', this.#asked)]);
    if (round !== this.#round) return;
    this.#pairs = plan.ok ? plan.value.pairs : [];
    this.#problem = got.ok ? undefined : got.problem;
    if (got.ok) this.#report = got.value;
    else this.desk.tell('problem', { kind: got.problem.kind, code: got.problem.code });
    await this.desk.changed();
  }

  async #propose(): Promise<void> {
    if (this.#isSending) return;
    const { desk } = this;
    this.#isSending = true;
    this.#refusal = undefined;
    void desk.changed();
    const outcome = await desk.send('assignment.propose_matches', { ...this.#asked, ...(this.#relaxes ? { accept_relaxation: true } : {}) });
    this.#isSending = false;
    if (!outcome.ok) {
      this.#refusal = outcome.problem;
      desk.tell('problem', { kind: outcome.problem.kind, code: outcome.problem.code });
      return desk.focus(`${desk.id}-refusal`);
    }
    const proposed = outcome.value.made.filter(({ kind }) => kind === 'assignment').length;
    desk.tell('matches-proposed', { proposed });
    desk.say(matchTexts(desk.language)('done', { n: proposed }));
    await this.#load();
    desk.focus(`${desk.id}-match`);
  }

  /** Why somebody suits a task, by what counted. */
  #why(need: string, citizen: string): string {
    const say = matchTexts(this.desk.language);
    const fit = this.#pairs.find((pair) => pair.need === need && pair.citizen === citizen)?.fit;
    if (!fit) return '';
    const { interests, competencies, area, distance, metres } = fit;
    const km = typeof metres === 'number' ? new Intl.NumberFormat(this.desk.language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 1 }).format(metres / 1000) : undefined;
    const all = [
      interests > 0 && say('why_interests'), competencies > 0 && say('why_competencies'), area > 0 && say('why_area'),
      km !== undefined ? say('why_distance', { km }) : distance > 0 && say('why_near'),
    ].filter(Boolean);
    return say('why', { why: all.length > 0 ? all.join(', ') : say('why_free') });
  }

  #proposals(report: Report): TemplateResult {
    const { id, language } = this.desk;
    const say = matchTexts(language);
    const { proposed, unfilled } = report;
    const n = proposed.reduce((sum, { people }) => sum + people.length, 0);
    const task = (one: Report['proposed'][number]) => html`<li class="medborger-work-item"><h4>${one.title ?? nothing}</h4><p class="form-hint">${when(one, language)}</p>
      <ul class="medborger-plain">${one.people.map((who) => html`<li><strong>${who.name ?? say('nameless')}</strong>${who.protected ? html` <span class="badge medborger-badge">${say('protected')}</span>` : nothing}
        ${this.#why(one.need, who.citizen)}</li>`)}</ul><p>${said(one, language)}</p></li>`;
    const refusal = this.#refusal;
    return html`<h4>${say('proposed', { n })}</h4>
      ${n === 0 ? html`<p>${say('proposedNone')}</p>` : html`<ul class="medborger-rows">${proposed.map(task)}</ul>
        ${refusal ? refusal.kind === 'refused'
          ? html`<div class="alert alert-error" id="${id}-refusal" tabindex="-1" role="group" aria-label=${say('refused')}><div class="alert-body"><p class="alert-heading">${say('refused')}</p>${refusal.faults.map((fault) => html`<p class="alert-text">${sentence(fault, language)}</p>`)}</div></div>`
          : html`<div id="${id}-refusal" tabindex="-1">${problemView(refusal, language, this.desk.login, () => void this.#propose())}</div>` : nothing}
        ${unfilled.some(({ closed }) => closed) || this.#relaxes ? html`<div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${id}-relax" .checked=${live(this.#relaxes)} @change=${(event: Event) => { this.#relaxes = (event.target as HTMLInputElement).checked; }}><label for="${id}-relax">${say('relax')}</label></div>` : nothing}
        <p><button type="button" class="button button-primary" aria-disabled=${this.#isSending ? 'true' : 'false'} @click=${() => void this.#propose()}>${say('propose')}</button></p>`}`;
  }

  #lacks(report: Report): TemplateResult {
    const { language } = this.desk;
    const say = matchTexts(language);
    const { unfilled, without } = report;
    const call = (one: Report['unfilled'][number]['calls'][number]) => html`<li><strong>${one.name ?? say('nameless')}</strong>
      ${one.phone ? html` <a href="tel:${one.phone.replace(/[^\d+]/g, '')}">${one.phone}</a>` : nothing}${one.email ? html` <a href="mailto:${one.email}">${one.email}</a>` : nothing} ${said(one, language)}</li>`;
    const lacking = (one: Report['unfilled'][number]) => html`<li class="medborger-work-item"><h4>${one.title ?? nothing} <span class="badge badge-warning medborger-badge">${say('missing', { n: one.missing })}</span></h4>
      <p class="form-hint">${when(one, language)}${one.place ? html` · ${one.place}` : nothing}${one.poster ? html` · ${one.poster}` : nothing}</p><p>${said(one, language)}</p>
      ${one.calls.length > 0 ? html`<details><summary>${say('calls')}</summary><ol>${one.calls.map(call)}</ol></details>` : nothing}</li>`;
    return html`${unfilled.length > 0 ? html`<h4>${say('unfilled', { n: unfilled.length })}</h4><ul class="medborger-rows">${unfilled.map(lacking)}</ul>` : nothing}
      ${without.length > 0 ? html`<details><summary>${say('without', { n: without.length })}</summary><ul class="medborger-rows">${without.map((one) => html`<li class="medborger-work-item"><p><strong>${one.name ?? say('nameless')}</strong></p><p>${said(one, language)}</p></li>`)}</ul></details>` : nothing}`;
  }

  view(): TemplateResult {
    const { id, language, login } = this.desk;
    const say = matchTexts(language);
    const problem = this.#problem ? problemView(this.#problem, language, login, () => void this.#load()) : nothing;
    const report = this.#report;
    if (!report) return html`${problem === nothing ? html`<p class="medborger-note" role="status">${common(language)('loading')}</p>` : problem}`;
    const choose = (event: Event) => {
      this.#travel = (event.target as HTMLSelectElement).value as Travel;
      void this.#load();
    };
    return html`${problem}<section aria-labelledby="${id}-match"><h3 id="${id}-match" tabindex="-1">${say('title')}</h3><p>${say('about')}</p>
      <div class="form-group medborger-pick"><label class="form-label" for="${id}-travel">${say('travel')}</label>
        <select class="form-select" id="${id}-travel" @change=${choose}>${(Object.keys(SPEEDS) as Travel[]).map((one) => html`<option value=${one} ?selected=${one === this.#travel}>${say(`travel_${one}`)}</option>`)}</select></div>
      <p class="medborger-count">${said(report, language)}</p>${this.#proposals(report)}${this.#lacks(report)}</section>`;
  }
}

export const match = (desk: Desk): Part => new MatchPart(desk);
