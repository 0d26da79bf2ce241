import { html, nothing, type TemplateResult } from 'lit-html';
import type { TeamList, TeamView } from 'medborger';
import type { Problem } from '../../client.js';
import { asked, type Field } from '../../form/field.js';
import { problemView } from '../../problem-view.js';
import { common } from '../../texts/common.js';
import { day, dayAt, instant } from '../../texts/time.js';
import type { Wire } from '../../wire.js';
import type { Desk, Part } from '../model.js';
import { SmallFormPart } from '../small-form.js';
import announce from './announce.schema';
import drawn from './drawn.schema';
import publish from './publish.schema';
import { drawDeskTexts } from './texts.js';
import taken from './void.schema';

type Team = Wire<TeamView>;
type Draw = Team['draws'][number];

const both = (key: 'numbers' | 'numbersHint') => [drawDeskTexts('da')(key), drawDeskTexts('en')(key)] as const;

/** What was drawn: numbers on one line, as somebody reads them aloud. */
const drawnFields = (): readonly Field[] =>
  asked(drawn, { drawn: { help: false, as: 'radios' } }).map((field): Field => ({
    ...field,
    choices: (field.choices ?? []).map((choice) => ({
      ...choice,
      fields: (choice.fields ?? []).map((one): Field => {
        if (one.path !== 'drawn.numbers') return one;
        return { path: one.path, type: 'text', as: 'line', required: true, maxLength: 4000, pattern: '^\\s*\\d+([\\s,;]+\\d+)*\\s*$', label: both('numbers'), help: both('numbersHint') };
      }),
    })),
  }));

const inNumbers = (said: unknown): unknown => (typeof said === 'string' ? said.split(/[\s,;]+/).filter(Boolean).map(Number) : said);

/** The draw of a team: published with its fingerprint, told of, drawn; each step once the one before is done. */
class DrawPart implements Part {
  #teams: Wire<TeamList>['teams'] | undefined;
  #team: Team | undefined;
  #chosen: string;
  #problem: Problem | undefined;
  #isGone = false;
  readonly #forms: Readonly<Record<'publish' | 'announce' | 'draw' | 'void', SmallFormPart>>;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor(readonly desk: Desk) {
    this.#chosen = desk.team;
    const team = () => ({ team: this.#chosen });
    const form = (id: string, command: string, fields: () => readonly Field[], done: Parameters<typeof this.told>[0], body = (said: object): object => said) =>
      new SmallFormPart(desk, { id: `${desk.id}-${id}`, command, fields, body: (said) => ({ ...team(), ...body(said) }), done: () => this.told(done) });
    this.#forms = {
      publish: form('pub', 'team.publish_draw', () => asked(publish, { title: {}, draws_at: {}, randomness: {}, disclosure: { as: 'radios' } }), 'published'),
      announce: form('ann', 'team.announce_draw', () => asked(announce, { place: {}, told_at: {} }), 'announced'),
      draw: form('drw', 'team.draw', drawnFields, 'drawn', (said) => {
        const { drawn: what } = said as { drawn: { numbers?: unknown } };
        return { drawn: { ...what, ...(what.numbers === undefined ? {} : { numbers: inNumbers(what.numbers) }) } };
      }),
      void: form('void', 'team.void_draw', () => asked(taken, { reason: { rows: 2 } }), 'voided'),
    };
  }

  told(what: 'published' | 'announced' | 'drawn' | 'voided'): void {
    const { desk } = this;
    desk.tell('draw-changed', { team: this.#chosen, stage: what });
    desk.say(drawDeskTexts(desk.language)(`said_${what}`));
    void this.#load().then(() => desk.focus(`${desk.id}-draw`));
  }

  enter(): void {
    void this.#load();
  }

  close(): void {
    this.#round += 1;
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const { client, team } = this.desk;
    if (team === '' && this.#teams === undefined) {
      const list = await client.ask<Wire<TeamList>>('team.list', {});
      if (round !== this.#round) return;
      if (list.ok) this.#teams = list.value.teams;
      this.#problem = list.ok ? undefined : list.problem;
    }
    if (this.#chosen !== '') {
      const got = await client.ask<Team>('team.get', { team: this.#chosen });
      if (round !== this.#round) return;
      this.#team = got.ok ? got.value : undefined;
      this.#isGone = !got.ok && got.problem.status === 404;
      this.#problem = got.ok || this.#isGone ? undefined : got.problem;
    }
    if (this.#problem) this.desk.tell('problem', { kind: this.#problem.kind, code: this.#problem.code });
    await this.desk.changed();
  }

  #pick(event: Event): void {
    this.#chosen = (event.target as HTMLSelectElement).value;
    this.#team = undefined;
    void this.#load();
  }

  #open(draw: Draw): TemplateResult {
    const { desk } = this;
    const { id, language } = desk;
    const say = drawDeskTexts(language);
    const isDue = desk.now >= Date.parse(draw.draws_at);
    const told = draw.announced ?? [];
    return html`<p class="form-hint">${say('published', { at: instant(draw.published_at, language) })} · ${say('notYet', { at: instant(draw.draws_at, language) })}</p>
      <h4 id="${id}-step2">${say('step2')}</h4><p>${say('about2')}</p>
      <p><strong>${say('digest')}:</strong> <code class="medborger-digest">${draw.digest}</code></p>
      ${told.map(({ place, told_at }) => html`<p>${say('announced', { at: instant(told_at, language), place })}</p>`)}
      ${this.#forms.announce.view(say('announce'), `${id}-step2`)}
      <h4 id="${id}-step3">${say('step3')}</h4><p>${isDue ? say('about3') : say('notYet', { at: instant(draw.draws_at, language) })}</p>
      ${isDue ? this.#forms.draw.view(say('drawIt'), `${id}-step3`) : nothing}`;
  }

  #one(draw: Draw, n: number): TemplateResult {
    const { language } = this.desk;
    const say = drawDeskTexts(language);
    return html`<li class="medborger-work-item"><p><strong>${n + 1}.</strong> ${say('published', { at: instant(draw.published_at, language) })}
      ${draw.drawn_at ? html` · ${say('drawn', { at: instant(draw.drawn_at, language), n: draw.panel ?? 0 })}` : nothing}</p>
      <p class="form-hint"><code class="medborger-digest">${draw.digest}</code></p>
      ${draw.voided_because ? html`<p>${say('voided', { why: draw.voided_because })}</p>` : draw.drawn_at ? html`<p>${say('result', { accepted: draw.accepted, declined: draw.declined, ended: draw.ended })}</p>` : nothing}</li>`;
  }

  #steps(team: Team): TemplateResult {
    const { desk } = this;
    const { id, language, now } = desk;
    const say = drawDeskTexts(language);
    const { recruitment, draws } = team;
    if (!recruitment || recruitment.method !== 'draw') return html`<p class="medborger-note">${say('noDraw')}</p>`;
    const last = draws.at(-1);
    const isLive = last && !last.voided_because;
    const open = isLive && !last.drawn_at ? last : undefined;
    // The last day belongs to those who apply.
    const isEarly = dayAt(now) <= recruitment.last_day;
    return html`<p>${say('interested', { n: recruitment.interested, seats: team.vacant })}</p>
      ${open ? this.#open(open) : isEarly ? html`<p class="medborger-note">${say('tooEarly', { day: day(recruitment.last_day, language) })}</p>`
        : team.vacant > 0 ? html`<h4 id="${id}-step1">${say('step1')}</h4><p>${say('about1')}</p>${this.#forms.publish.view(say('publish'), `${id}-step1`)}` : nothing}
      ${isLive ? html`<details><summary id="${id}-taking">${say('void')}</summary>${this.#forms.void.view(say('void'), `${id}-taking`, true)}</details>` : nothing}
      ${draws.length > 0 ? html`<h4>${say('earlier', { n: draws.length })}</h4><ol class="medborger-rows">${draws.map((draw, n) => this.#one(draw, n))}</ol>` : nothing}`;
  }

  view(): TemplateResult {
    const { id, language, login } = this.desk;
    const say = drawDeskTexts(language);
    if (this.#problem) return problemView(this.#problem, language, login, () => void this.#load());
    const loading = html`<p class="medborger-note" role="status">${common(language)('loading')}</p>`;
    const teams = this.#teams;
    if (this.desk.team === '' && !teams) return loading;
    if (teams?.length === 0) return html`<p class="medborger-note">${say('noTeams')}</p>`;
    return html`${teams ? html`<div class="form-group medborger-pick"><label class="form-label" for="${id}-team">${say('team')}</label>
        <select class="form-select" id="${id}-team" @change=${(event: Event) => this.#pick(event)}><option value="" ?selected=${this.#chosen === ''}>${say('choose')}</option>
          ${teams.map((one) => html`<option value=${one.team} ?selected=${one.team === this.#chosen}>${one.title}</option>`)}</select></div>` : nothing}
      ${this.#isGone ? html`<p class="medborger-note">${say('gone')}</p>` : this.#team
        ? html`<section aria-labelledby="${id}-draw"><h3 id="${id}-draw" tabindex="-1">${this.#team.title}</h3>${this.#steps(this.#team)}</section>`
        : this.#chosen === '' ? nothing : loading}`;
  }
}

export const draw = (desk: Desk): Part => new DrawPart(desk);
