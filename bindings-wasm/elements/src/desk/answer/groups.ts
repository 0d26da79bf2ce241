import { html, nothing, type TemplateResult } from 'lit-html';
import type { CampaignList } from 'medborger';
import type { Problem } from '../../client.js';
import { asked, type Field } from '../../form/field.js';
import { problemView, sentence } from '../../problem-view.js';
import type { Writing } from '../../form/writing.js';
import type { Wire } from '../../wire.js';
import type { Desk } from '../model.js';
import { quoted } from '../review/places-view.js';
import { SmallFormPart } from '../small-form.js';
import { keyOf, type PaperOf } from '../white-paper.js';
import group from './group.schema';
import { answerTexts } from './texts.js';
import { written } from './writing.js';

type Campaigns = Wire<CampaignList>;
type Campaign = Campaigns['campaigns'][number];

/** The groups of a white paper: what is answered to several at once, and responses that say nearly the same. */
export class Groups {
  readonly #form: SmallFormPart;
  #open: { readonly group: string; readonly writing: Writing } | undefined;
  #found: readonly Campaign[] | undefined;
  #problem: Problem | undefined;

  constructor(readonly desk: Desk, readonly of: PaperOf, readonly changed: () => void) {
    this.#form = new SmallFormPart(desk, {
      id: `${desk.id}-group`,
      command: 'white_paper.put_group',
      fields: () => this.fields,
      body: (written) => ({ hearing: desk.hearing.hearing, group: this.keyOf(String(written.title)), ...written }),
      done: (_, { title }) => {
        desk.say(answerTexts(desk.language)('groupAdded', { title: String(title) }));
        changed();
      },
    });
  }

  close(): void {
    this.#open?.writing.close();
    this.#open = undefined;
  }

  get all() {
    return this.of.paper?.groups ?? [];
  }

  keyOf(title: string): string {
    return keyOf(title, this.all.map((one) => one.group), 'gruppe');
  }

  get fields(): readonly Field[] {
    const sections = this.of.paper?.sections ?? [];
    const choices = sections.map(({ section, heading }) => ({ value: section, label: [heading, heading] as const }));
    return asked(group, { title: { help: false }, ...(choices.length > 0 ? { section: { type: 'choice' as const, as: 'select' as const, choices, help: false as const } } : {}) });
  }

  async #toggle(key: string): Promise<void> {
    const isOpen = this.#open?.group === key;
    this.close();
    const { desk } = this;
    const found = this.all.find((one) => one.group === key);
    if (isOpen || !found) return void desk.changed();
    const { title, section, campaign, answer } = found;
    const fixed = { hearing: desk.hearing.hearing, group: key, title, ...(section ? { section } : {}), ...(campaign ? { campaign } : {}) };
    const received = () => {
      this.close();
      desk.say(answerTexts(desk.language)('groupSaved'));
      this.changed();
      desk.focus(`${desk.id}-g-${key}`);
    };
    const writing = await written(desk, { id: `${desk.id}-ga`, key: `group:${desk.hearing.hearing}:${key}`, command: 'white_paper.put_group', fixed, blank: answer ? { answer } : {}, received });
    this.#open = { group: key, writing };
    await desk.changed();
    desk.focus(`${desk.id}-ga-answer-summary`);
  }

  async #find(): Promise<void> {
    const { desk } = this;
    const got = await desk.client.ask<Campaigns>('response.campaigns', { hearing: desk.hearing.hearing });
    this.#problem = got.ok ? undefined : got.problem;
    this.#found = got.ok ? got.value.campaigns : undefined;
    await desk.changed();
    desk.focus(`${desk.id}-campaigns`);
  }

  /** A campaign becomes a group: its responses are settled in it, all or none. */
  async #gather({ template, members }: Campaign): Promise<void> {
    const { desk } = this;
    const { hearing } = desk.hearing;
    const title = [...answerTexts(desk.language)('campaignTitle', { text: quoted(template) })].slice(0, 200).join('');
    const key = this.keyOf(`enslydende-${members[0]?.number ?? ''}`);
    const responses = members.map(({ response }) => response);
    const made = await desk.send('white_paper.put_group', { hearing, group: key, title, campaign: true });
    const done = made.ok ? await desk.send('response.settle', { hearing, responses, how: { kind: 'grouped', group: key } }) : made;
    this.#problem = done.ok ? undefined : done.problem;
    if (done.ok) {
      this.#found = this.#found?.filter((one) => one.template !== template);
      desk.tell('responses-settled', { hearing, responses });
      desk.say(answerTexts(desk.language)('settled', { n: responses.length }));
    }
    this.changed();
  }

  #campaign(one: Campaign): TemplateResult {
    const say = answerTexts(this.desk.language);
    return html`<li class="medborger-work-item"><p class="medborger-count">${say('campaignsFound', { n: one.size })}</p><blockquote class="medborger-prose">${one.template}</blockquote>
      <p class="form-hint">${one.members.map(({ number, additions }) => html`${say('member', { n: number })}${additions.length > 0 ? ` (${say('adds', { text: additions.map(quoted).join(' · ') })})` : ''}  `)}</p>
      <p><button type="button" class="button button-secondary" @click=${() => void this.#gather(one)}>${say('makeGroup')}</button></p></li>`;
  }

  view(): TemplateResult {
    const { desk } = this;
    const { id, language, login } = desk;
    const say = answerTexts(language);
    const counts = this.of.paper?.counts.by_group ?? {};
    const one = ({ group: key, title, answer, campaign }: (typeof this.all)[number]) => html`<li class="medborger-work-item">
      <h4><button type="button" class="function-link medborger-open" id="${id}-g-${key}" aria-expanded=${this.#open?.group === key ? 'true' : 'false'} @click=${() => void this.#toggle(key)}>${title}</button></h4>
      <p class="form-hint">${say('groupSize', { n: counts[key] ?? 0 })}${campaign ? html` · ${say('campaign')}` : nothing}
        <span class="badge medborger-badge ${answer ? 'badge-success' : 'badge-warning'}">${answer ? say('groupAnswered') : say('groupUnanswered')}</span></p>
      ${this.#open?.group === key ? this.#open.writing.view({ send: say('saveGroup'), labelledBy: `${id}-g-${key}` }) : nothing}</li>`;
    const problem = this.#problem;
    return html`<section aria-labelledby="${id}-groups"><h3 id="${id}-groups" tabindex="-1">${say('groups', { n: this.all.length })}</h3>
      ${this.all.length === 0 ? html`<p class="form-hint">${say('groupsNone')}</p>` : html`<ul class="medborger-rows">${this.all.map(one)}</ul>`}
      ${problem ? problem.kind === 'refused' ? html`<div class="alert alert-error" role="alert"><div class="alert-body"><p class="alert-heading">${say('refused')}</p><p class="alert-text">${sentence(problem, language)}</p></div></div>`
        : problemView(problem, language, login, () => void this.#find()) : nothing}
      <p><button type="button" class="button button-secondary" @click=${() => void this.#find()}>${say('campaigns')}</button></p>
      ${this.#found ? html`<div id="${id}-campaigns" tabindex="-1" role="group" aria-label=${say('campaigns')}>${this.#found.length === 0 ? html`<p>${say('campaignsNone')}</p>` : html`<ul class="medborger-rows">${this.#found.map((one) => this.#campaign(one))}</ul>`}</div>` : nothing}
      <details><summary id="${id}-add-group">${say('addGroup')}</summary>${this.#form.view(say('addGroup'), `${id}-add-group`)}</details></section>`;
  }
}
