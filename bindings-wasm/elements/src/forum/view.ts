import { html, nothing, type TemplateResult } from 'lit-html';
import { pageOf } from '../inbox/model.js';
import { day } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import { thread } from './thread.js';
import { mayWrite, stageOf, VOTES, voteOn, type Contribution, type Opened, type Shown, type Topics, type Vote } from './model.js';
import { forumTexts, type ForumSay } from './texts.js';

// A topic of the forum, its statements and what was written: the same in the browser and on the server.

export interface Actions {
  readonly open?: (topic: string) => void;
  readonly back?: () => void;
  readonly moreTopics?: () => void;
  readonly vote?: (statement: Contribution, vote: Vote | undefined) => void;
  readonly moreStatements?: () => void;
  readonly more?: () => void;
  readonly replies?: (contribution: string) => void;
  readonly begin?: (opened: Opened) => void;
  readonly withdraw?: (contribution: string) => void;
  readonly close?: () => void;
  /** What a page without JavaScript sends, and where it leads. */
  readonly plain?: Plain;
}

export interface Plain {
  form(command: string, fields: Readonly<Record<string, string>>, inside: unknown): TemplateResult;
  /** A form in which somebody writes below a contribution. */
  compose(contribution: Contribution, what: 'reply' | 'revise' | 'appeal'): TemplateResult;
  /** The address of the next page. */
  readonly next?: string | undefined;
}

/** What the element adds to what a server can show. */
export interface Beside {
  /** What only those who are logged in need. */
  readonly doing?: typeof import('./doing.js') | undefined;
  /** What came of a topic that is closed. */
  readonly came?: typeof import('./came.js') | undefined;
  /** What stands above the form for a contribution. */
  readonly heading?: { readonly title: string; readonly hint: string } | undefined;
  readonly login?: string | undefined;
  readonly pages: string;
  /** The form for a contribution. */
  readonly write?: unknown;
  readonly opened?: Opened | undefined;
  /** The form that is open below a contribution. */
  readonly below?: unknown;
  /** What was done last, and to what. */
  readonly done?: { readonly to: string; readonly text: string } | undefined;
  readonly loginText: string;
}

/** The topics of the forum. */
export function topicsView(list: Topics, id: string, pages: string, language: Language, { open, moreTopics, plain }: Actions): TemplateResult {
  const say = forumTexts(language);
  const one = ({ topic, title, stage, from, to }: Topics['topics'][number]) => {
    const href = pageOf(pages, `topic/${topic}`);
    const link = href ? html`<a href=${href}>${title}</a>` : open ? html`<button type="button" class="function-link" @click=${() => open(topic)}>${title}</button>` : title;
    return html`<li class="medborger-topic"><h3>${link}</h3>
      <p class="form-hint"><span class="badge medborger-badge">${say(`stage_${stage}`)}</span> ${say('period', { from: day(from, language), to: day(to, language) })}</p></li>`;
  };
  return html`<section class="medborger-article" aria-labelledby="${id}-forum"><div><h2 id="${id}-forum" tabindex="-1">${say('forum')}</h2>
    ${list.topics.length > 0 ? html`<ul class="medborger-list">${list.topics.map(one)}</ul>` : html`<p class="medborger-note">${say('noTopics')}</p>`}
    ${list.next && moreTopics ? html`<p><button type="button" class="button button-secondary" @click=${moreTopics}>${say('moreTopics')}</button></p>` : nothing}
    ${list.next && plain?.next ? html`<p><a class="button button-secondary" href=${plain.next}>${say('moreTopics')}</a></p>` : nothing}</div>
  </section>`;
}

function head(shown: Shown, id: string, language: Language, { back }: Actions, say: ForumSay): TemplateResult {
  const { terms, text, ended_because } = shown.topic;
  return html`<header>
    ${back ? html`<p><button type="button" class="function-link" @click=${back}>${say('backToTopics')}</button></p>` : nothing}
    <p class="medborger-kicker"><span class="badge medborger-badge">${say(`stage_${stageOf(shown)}`)}</span> <span>${say('period', { from: day(terms.from, language), to: day(terms.to, language) })}</span></p>
    <h2 id="${id}-title" tabindex="-1">${terms.title}</h2>
    ${text ? html`<p class="medborger-prose medborger-challenge">${text.challenge}</p>
      <div class="medborger-scope"><h3>${say('scope')}</h3><p class="medborger-prose">${text.scope}</p></div>` : nothing}
    ${ended_because ? html`<p class="medborger-prose">${say('endedBecause', { reason: ended_because })}</p>` : nothing}
  </header>`;
}

function statement(one: Contribution, shown: Shown, id: string, language: Language, actions: Actions, beside: Beside, say: ForumSay): TemplateResult {
  const { vote, plain } = actions;
  const chosen = voteOn(shown.topic, one.number);
  const key = `${id}-${one.contribution.slice(-12)}`;
  const button = (value: Vote) =>
    vote
      ? html`<button type="button" class="button button-secondary medborger-vote" aria-pressed=${chosen === value ? 'true' : 'false'} @click=${() => vote(one, chosen === value ? undefined : value)}>${say(`vote_${value}`)}</button>`
      : html`<button class="button button-secondary medborger-vote" name="vote" value=${value} aria-pressed=${chosen === value ? 'true' : 'false'}>${say(`vote_${value}`)}</button>`;
  const group = html`<div class="medborger-actions" role="group" aria-label=${say('voices', { n: one.number ?? '' })}>${VOTES.map(button)}</div>`;
  const canVote = mayWrite(shown) === 'yes' && !one.hidden && !one.withdrawn;
  return html`<li><article class="medborger-statement" aria-labelledby=${key}>
    <h4 class="medborger-number" id=${key} tabindex="-1">${say('numbered', { n: one.number ?? '' })}</h4>
    ${thread.words(one, shown, language, beside, say)}
    ${canVote ? (vote ? group : plain ? plain.form('dialogue.voice', { contribution: one.contribution }, group) : nothing) : chosen ? html`<p class="form-hint">${say('yourVote', { vote: say(`vote_${chosen}`) })}</p>` : nothing}
    ${canVote && chosen && plain && !vote ? plain.form('dialogue.voice', { contribution: one.contribution }, html`<button class="function-link">${say('takeBack')}</button>`) : nothing}
    <p role="status" class="medborger-status">${beside.done?.to === one.contribution ? beside.done.text : nothing}</p>
    ${beside.doing?.own(one, shown, key, { actions, beside }, language) ?? nothing}
  </article></li>`;
}

function statements(shown: Shown, id: string, language: Language, actions: Actions, beside: Beside, say: ForumSay): TemplateResult | typeof nothing {
  const { statements, topic } = shown;
  if (statements.contributions.length === 0) return nothing;
  const open = statements.contributions.filter((one) => !one.hidden && !one.withdrawn);
  const said = open.filter(({ number }) => voteOn(topic, number) !== undefined).length;
  const sorted = [...statements.contributions].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return html`<section aria-labelledby="${id}-statements"><h3 id="${id}-statements">${say('statements')}</h3>
    ${stageOf(shown) === 'open' ? html`<p class="form-hint">${say('statementsHint')}</p>` : nothing}
    ${mayWrite(shown) === 'yes' ? html`<p class="form-hint">${say('answered', { n: said, all: open.length })}</p>` : nothing}
    <ol class="medborger-plain">${sorted.map((one) => statement(one, shown, id, language, actions, beside, say))}</ol>
    ${statements.next && actions.moreStatements ? html`<p><button type="button" class="button button-secondary" @click=${actions.moreStatements}>${say('moreStatements')}</button></p>` : nothing}
  </section>`;
}

function why(shown: Shown, language: Language, { login, loginText }: Beside, say: ForumSay): TemplateResult | typeof nothing {
  const may = mayWrite(shown);
  if (may === 'log_in') return html`<p class="medborger-note">${say('write_log_in')}${login ? html` <a class="function-link" href=${login}>${loginText}</a>` : nothing}</p>`;
  if (may === 'invited') return html`<p class="medborger-note">${say('write_invited')}</p>`;
  if (may === 'yes') return nothing;
  const planned = stageOf(shown) === 'planned';
  return html`<p class="medborger-note">${planned ? say('write_planned', { day: day(shown.topic.terms.from, language) }) : say('write_over')}</p>`;
}

/** The reasons of the municipality's own list. */
function reasons({ reasons }: Shown, language: Language, say: ForumSay): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<details class="medborger-fold"><summary>${say('reasons')}</summary><p>${say('reasonsNote')}</p>
    <ul class="medborger-facts">${reasons.map(({ words }) => html`<li>${language === 'da' ? words.danish : words.english}</li>`)}</ul></details>`;
}

export function topicView(shown: Shown, id: string, language: Language, actions: Actions, beside: Beside): TemplateResult {
  const say = forumTexts(language);
  const { contributions, topic } = shown;
  const { total, next } = contributions;
  const may = mayWrite(shown);
  const count = total === 0 ? say('contributionsNone') : total === 1 ? say('contributionsOne') : say('contributionsMany', { n: total });
  const isSent = beside.done?.to === topic.topic;
  return html`<article class="medborger-article medborger-forum" aria-labelledby="${id}-title">
    ${head(shown, id, language, actions, say)}
    ${beside.came?.closings(shown, id, beside.pages, language) ?? nothing}
    ${statements(shown, id, language, actions, beside, say)}
    <section aria-labelledby="${id}-contributions"><h3 id="${id}-contributions" tabindex="-1">${count}</h3>
      ${why(shown, language, beside, say)}
      <p role="status" class="medborger-status">${isSent ? beside.done?.text : nothing}</p>
      <ol class="medborger-plain">${contributions.contributions.map((one) => thread.item(one, shown, id, language, actions, beside, say))}</ol>
      ${next && actions.more ? html`<p><button type="button" class="button button-secondary" @click=${actions.more}>${say('more')}</button></p>` : nothing}
      ${next && actions.plain?.next ? html`<p><a class="button button-secondary" href=${actions.plain.next}>${say('more')}</a></p>` : nothing}
    </section>
    ${may === 'yes' && beside.write
      ? html`<section class="medborger-respond" aria-labelledby="${id}-write"><h3 id="${id}-write" tabindex="-1">${beside.heading?.title}</h3><p class="form-hint">${beside.heading?.hint}</p>${beside.write}</section>`
      : nothing}
    ${reasons(shown, language, say)}
  </article>`;
}
