import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { day } from '../texts/time.js';
import { mineTexts, type MineSay } from './mine-texts.js';
import { scheduleView, windowSaid } from './schedule.js';
import { isOver, isProposal, takesHours, type Assignment, type Offer, type Task, type Work } from './work.js';

// Proposals, tasks and hours of a volunteer.

export interface MineActions {
  readonly answer: (assignment: string, yes: boolean) => void;
  readonly cancelAsk: (assignment: string | undefined) => void;
  readonly cancel: (assignment: string) => void;
  readonly entry: (assignment: string, entry: number, yes: boolean) => void;
  readonly shift: (assignment: string, from: string, yes: boolean) => void;
  readonly withdraw: (offer: string) => void;
  readonly report: (assignment: string) => void;
}

export interface MineState {
  readonly work: Work;
  /** What is on its way: nothing else can be clicked meanwhile. */
  readonly isBusy: boolean;
  /** The task of which somebody thinks of cancelling. */
  readonly asks: string | undefined;
  /** What is said beside a task: what came of the last click. */
  readonly noted: { readonly of: string; readonly said: unknown } | undefined;
  /** The form for hours, beside its task. */
  readonly reporting: { readonly of: string; readonly form: unknown } | undefined;
}

/** Minutes as people say them. */
export function duration(minutes: number, say: MineSay): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return h === 0 ? say('durationMinutes', { m }) : m === 0 ? say('durationHours', { h }) : say('duration', { h, m });
}

export const taskId = (id: string, { assignment }: Pick<Assignment, 'assignment'>): string => `${id}-a${assignment.slice(-12)}`;

const button = (said: string, act: () => void, state: MineState, look = 'button-secondary') =>
  html`<button type="button" class="button ${look}" aria-disabled=${state.isBusy ? 'true' : 'false'} @click=${() => { if (!state.isBusy) act(); }}>${said}</button>`;

function entries({ assignment }: Task, state: MineState, actions: MineActions, language: Language, say: MineSay): TemplateResult | typeof nothing {
  if (assignment.hours.length === 0) return nothing;
  const one = ({ entry, day: on, minutes, by, approved, corrected }: Assignment['hours'][number]) => {
    const time = duration(minutes, say);
    const isMine = by === 'helper';
    const key = corrected ? 'entry_old' : approved === true ? 'entry_yes' : approved === false ? 'entry_no' : 'entry_awaits';
    const asks = !isMine && !corrected && (approved === undefined || approved === null);
    return html`<li><span>${say('entry', { day: day(on, language), time })}</span>
      ${asks
        ? html`<span class="medborger-actions">${button(say('entryApprove', { time }), () => actions.entry(assignment.assignment, entry, true), state)}${button(say('entryReject'), () => actions.entry(assignment.assignment, entry, false), state)}</span>`
        : html`<span class="badge ${approved === true && !corrected ? 'badge-success' : ''}">${say(key)}</span>`}</li>`;
  };
  return html`<h4>${say('entries')}</h4><ul class="medborger-entries" role="list">${assignment.hours.map(one)}</ul>`;
}

function shifts({ assignment, shifts }: Task, state: MineState, actions: MineActions, language: Language, say: MineSay): TemplateResult | typeof nothing {
  if (shifts.length === 0) return nothing;
  const one = ({ from, until, answer }: Task['shifts'][number]) => html`<li><span>${windowSaid({ from, until }, language)}</span>
    ${answer ? html`<span class="badge ${answer === 'confirmed' ? 'badge-success' : ''}">${say(`shift_${answer}`)}</span>` : nothing}
    <span class="medborger-actions">${answer === 'confirmed' ? nothing : button(say('shiftYes'), () => actions.shift(assignment.assignment, from, true), state)}
      ${answer === 'given_back' ? nothing : button(say('shiftNo'), () => actions.shift(assignment.assignment, from, false), state)}</span></li>`;
  return html`<h4>${say('shifts')}</h4><ul class="medborger-entries" role="list">${shifts.slice(0, 4).map(one)}</ul>`;
}

function task(one: Task, id: string, state: MineState, actions: MineActions, language: Language, say: MineSay): TemplateResult {
  const { assignment, organisation } = one;
  const own = taskId(id, assignment);
  const asks = isProposal(assignment);
  const canCancel = ['agreed', 'active', 'suspended'].includes(assignment.stage) || (assignment.stage === 'proposed' && !asks);
  const isAsking = state.asks === assignment.assignment;
  const reporting = state.reporting?.of === assignment.assignment ? state.reporting.form : undefined;
  return html`<li><article class="medborger-assignment" aria-labelledby=${own}>
    <p class="medborger-kicker">${organisation?.name ?? nothing} ${asks ? nothing : html`<span class="badge ${['agreed', 'active'].includes(assignment.stage) ? 'badge-success' : ''}">${say(`stage_${assignment.stage}`)}</span>`}</p>
    <h3 id=${own} tabindex="-1">${assignment.title ?? organisation?.name}</h3>
    ${assignment.task ? html`<p class="medborger-prose">${assignment.task}</p>` : nothing}
    ${assignment.place ? html`<p>${assignment.place.label}</p>` : nothing}
    ${isOver(assignment) ? nothing : scheduleView(assignment.schedule, language)}
    ${assignment.missing.length > 0 && !isOver(assignment) ? html`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${say('missing')} ${assignment.missing.map((what) => say(`missing_${what}`)).join(', ')}.</p></div></div>` : nothing}
    ${asks ? html`<p class="medborger-actions">${button(say('accept'), () => actions.answer(assignment.assignment, true), state, 'button-primary')}${button(say('decline'), () => actions.answer(assignment.assignment, false), state)}</p>` : nothing}
    ${shifts(one, state, actions, language, say)}${entries(one, state, actions, language, say)}
    ${reporting ?? nothing}
    ${isAsking
      ? html`<div class="alert alert-warning" id="${own}-sure" tabindex="-1" role="group" aria-labelledby="${own}-asked"><div class="alert-body"><p class="alert-text" id="${own}-asked">${say('cancelAsk')}</p>
          <p class="medborger-actions">${button(say('cancelYes'), () => actions.cancel(assignment.assignment), state)}${button(say('cancelNo'), () => actions.cancelAsk(undefined), state)}</p></div></div>`
      : html`<p class="medborger-actions">${takesHours(assignment) && !reporting ? button(say('report'), () => actions.report(assignment.assignment), state) : nothing}
          ${canCancel ? button(say('cancel'), () => actions.cancelAsk(assignment.assignment), state) : nothing}</p>`}
    <div class="medborger-noted" id="${own}-noted" tabindex="-1" role="status">${state.noted?.of === assignment.assignment ? state.noted.said : nothing}</div>
  </article></li>`;
}

function hours({ hours }: Work, id: string, year: number, language: Language, say: MineSay): TemplateResult | typeof nothing {
  if (hours === undefined || hours.reported === 0) return nothing;
  const month = (n: number) => new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, n - 1, 15));
  const title = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  return html`<section aria-labelledby="${id}-hours"><h2 id="${id}-hours">${say('hours', { year })}</h2>
    <p>${say('hoursSum', { reported: duration(hours.reported, say), approved: duration(hours.approved, say) })}</p>
    <ul class="medborger-plain">${hours.months.map((one) => html`<li>${say('hoursMonth', { month: title(month(one.month)), reported: duration(one.reported, say) })}</li>`)}</ul></section>`;
}

export function workView(state: MineState, id: string, year: number, language: Language, actions: MineActions): TemplateResult {
  const say = mineTexts(language);
  const { tasks } = state.work;
  const proposals = tasks.filter(({ assignment }) => isProposal(assignment));
  const running = tasks.filter(({ assignment }) => !isProposal(assignment) && !isOver(assignment));
  const past = tasks.filter(({ assignment }) => isOver(assignment));
  const list = (all: readonly Task[]) => html`<ul class="medborger-needs" role="list">${all.map((one) => task(one, id, state, actions, language, say))}</ul>`;
  return html`
    ${proposals.length > 0 ? html`<section class="medborger-mine" aria-labelledby="${id}-proposals"><h2 id="${id}-proposals">${say('proposals')}</h2><p>${say('proposalsLead')}</p>${list(proposals)}</section>` : nothing}
    ${running.length + past.length > 0
      ? html`<section aria-labelledby="${id}-tasks"><h2 id="${id}-tasks">${say('tasks')}</h2>
          ${running.length > 0 ? list(running) : html`<p>${say('tasksNone')}</p>`}
          ${past.length > 0 ? html`<details class="medborger-each"><summary>${say('past')} (${past.length})</summary>${list(past)}</details>` : nothing}</section>`
      : nothing}
    ${hours(state.work, id, year, language, say)}`;
}

/** One's own offers. */
export function offersView({ work, isBusy, noted }: MineState, id: string, language: Language, { withdraw }: Pick<MineActions, 'withdraw'>): TemplateResult | typeof nothing {
  const say = mineTexts(language);
  const one = ({ offer, spec }: Offer) => html`<li><span><strong>${spec.title}</strong>${spec.to ? html` <span class="form-hint">${say('offerUntil', { day: day(spec.to, language) })}</span>` : nothing}</span>
    <button type="button" class="button button-secondary" aria-disabled=${isBusy ? 'true' : 'false'} @click=${() => { if (!isBusy) withdraw(offer); }}>${say('offerWithdraw', { title: spec.title })}</button></li>`;
  return html`${work.offers.length > 0 ? html`<section aria-labelledby="${id}-offers"><h2 id="${id}-offers">${say('offers')}</h2><ul class="medborger-files">${work.offers.map(one)}</ul></section>` : nothing}
    <div id="${id}-offers-noted" tabindex="-1" role="status">${noted?.of === 'offers' ? noted.said : nothing}</div>`;
}
