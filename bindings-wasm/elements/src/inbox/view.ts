import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { dayAt, day, instant } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import { KINDS, pageOf, type Areas, type Notice, type Shown, type Told } from './model.js';
import { inboxTexts, type InboxSay } from './texts.js';

// An inbox as somebody reads it, and what they follow: the same in the browser and on the server.

export interface Actions {
  readonly onlyUnread?: (only: boolean) => void;
  readonly readTo?: (number: number) => void;
  readonly more?: () => void;
  readonly follow?: (thing: string) => void;
  readonly unfollow?: (thing: string) => void;
  /** The settings are opened. */
  readonly settings?: () => void;
  /** A conversation is opened or shut. */
  readonly talk?: (notice: Notice) => void;
  /** What a page without JavaScript sends. */
  readonly plain?: Plain;
}

/** A form of one button for a page without JavaScript. */
export interface Plain {
  form(command: string, fields: Readonly<Record<string, string>>, inside: unknown): TemplateResult;
  /** The address of the next page. */
  readonly next?: string | undefined;
  readonly unread?: string | undefined;
}

/** What the element adds to what a server can show. */
export interface Beside {
  readonly settings?: unknown;
  /** The conversation below a notice. */
  readonly talk?: (notice: Notice) => TemplateResult | undefined;
  readonly status?: string;
  readonly isBusy?: boolean;
}

/** A button that does something in the page, or sends a form where there is no script. */
function act(label: unknown, look: string, click: (() => void) | undefined, plain: Plain | undefined, command: string, fields: Readonly<Record<string, string>>, name?: string) {
  if (click) return html`<button type="button" class=${look} aria-label=${name ?? nothing} @click=${click}>${label}</button>`;
  return plain ? plain.form(command, fields, html`<button class=${look} aria-label=${name ?? nothing}>${label}</button>`) : nothing;
}

const SENT = ['queued', 'taken', 'handed_over', 'delivered', 'bounced', 'failed'] as const;

function sending({ sending }: Notice, language: Language, say: InboxSay): TemplateResult | typeof nothing {
  const state = SENT.find((one) => one === sending.state);
  if (state === undefined) return nothing;
  const at = 'from' in sending ? instant(sending.from, language) : '';
  const isWrong = state === 'bounced' || state === 'failed';
  return html` · <span class=${isWrong ? 'badge medborger-badge medborger-wrong' : 'medborger-sending'}>${say(`sending_${state}`, { at })}</span>`;
}

function notice(one: Notice, id: string, pages: string, language: Language, actions: Actions, beside: Beside, say: InboxSay): TemplateResult {
  const href = pageOf(pages, one.thing);
  const { readTo, talk, plain } = actions;
  const opened = beside.talk?.(one);
  return html`<li><article class=${one.read ? 'medborger-notice' : 'medborger-notice medborger-unread'} aria-labelledby="${id}-${one.number}">
    <h3 id="${id}-${one.number}" tabindex="-1">${one.read ? nothing : html`<span class="badge medborger-badge">${say('isNew')}</span> `}${one.text}</h3>
    ${one.title ? html`<p class="medborger-about">${href ? html`<a href=${href}>${one.title}</a>` : one.title}</p>` : nothing}
    <p class="form-hint"><time datetime=${one.at}>${instant(one.at, language)}</time>${sending(one, language, say)}</p>
    <p class="form-hint">${one.because}</p>
    <div class="medborger-actions">
      ${one.event === 'conversation.written' && talk
        ? html`<button type="button" class="button button-secondary" aria-expanded=${opened ? 'true' : 'false'} @click=${() => talk(one)}>${say(opened ? 'talkHide' : 'talk')}</button>`
        : nothing}
      ${one.read ? nothing : act(say('readTo'), 'function-link', readTo && (() => readTo(one.number)), plain, 'notice.read', { number: String(one.number) }, `${say('readTo')}: ${one.text}`)}
    </div>
    ${opened ?? nothing}
  </article></li>`;
}

/** What can be followed and is not yet. */
function open(told: Told, areas: Areas, language: Language, say: InboxSay): readonly (readonly [thing: string, label: string])[] {
  const labelled = ({ interest, labels }: Areas[number]) => [`interest/${interest}`, say('area', { area: labels[language] ?? labels['da'] ?? interest })] as const;
  const all = [...KINDS.map((kind) => [kind, say(`all_${kind}`)] as const), ...areas.filter(({ status }) => status === 'active').map(labelled)];
  return all.filter(([thing]) => !told.follows.some((one) => one.thing === thing));
}

function follows(told: Told, areas: Areas, id: string, pages: string, language: Language, { follow, unfollow, plain }: Actions, say: InboxSay): TemplateResult {
  const one = ({ thing, title, since }: Told['follows'][number]) => {
    const href = pageOf(pages, thing);
    const label = title ?? say('unseen');
    const shown = label.charAt(0).toUpperCase() + label.slice(1);
    return html`<li><span>${href && title ? html`<a href=${href}>${shown}</a>` : shown}<span class="form-hint">${say('since', { day: day(dayAt(Date.parse(since)), language) })}</span></span>
      ${act(say('unfollow'), 'button button-secondary', unfollow && (() => unfollow(thing)), plain, 'notice.unfollow', { thing }, say('unfollowThis', { title: shown }))}</li>`;
  };
  const rest = open(told, areas, language, say);
  const inside = html`<label class="form-label" for="${id}-more">${say('followMore')}</label><span class="form-hint" id="${id}-more-hint">${say('followHint')}</span>
    <div class="medborger-row"><select class="form-select" id="${id}-more" name="thing" aria-describedby="${id}-more-hint">${rest.map(([thing, label]) => html`<option value=${thing}>${label}</option>`)}</select>
    <button class="button button-secondary">${say('follow')}</button></div>`;
  const submit = (event: Event) => {
    event.preventDefault();
    follow?.(String(new FormData(event.target as HTMLFormElement).get('thing') ?? ''));
  };
  return html`<details class="medborger-fold"><summary>${told.follows.length > 0 ? say('followsN', { n: told.follows.length }) : say('follows')}</summary>
    ${told.follows.length > 0 ? html`<ul class="medborger-files">${told.follows.map(one)}</ul>` : html`<p>${say('followsNone')}</p>`}
    ${rest.length === 0 ? nothing : follow ? html`<form class="form-group" @submit=${submit}>${inside}</form>` : plain ? html`<div class="form-group">${plain.form('notice.follow', {}, inside)}</div>` : nothing}
  </details>`;
}

function grounds({ grounds }: Told, language: Language, say: InboxSay): TemplateResult {
  const one = ({ kind, since, law }: Told['grounds'][number]) => html`<li>${say(`ground_${kind}`, { day: since ? day(dayAt(Date.parse(since)), language) : '', law: law ?? '' })}</li>`;
  return html`<details class="medborger-fold"><summary>${say('grounds')}</summary><ul class="medborger-facts">${grounds.map(one)}</ul></details>`;
}

export function inboxView(shown: Shown, id: string, pages: string, language: Language, actions: Actions, beside: Beside = {}): TemplateResult {
  const say = inboxTexts(language);
  const { inbox, isUnreadOnly, told, areas } = shown;
  const { onlyUnread, readTo, more, plain, settings } = actions;
  const { lines, unread, total, next } = inbox;
  const latest = lines[0]?.number ?? 0;
  const opens = (event: Event) => (event.target as HTMLDetailsElement).open && settings?.();
  return html`<div class="medborger-article medborger-inbox">
    <section aria-labelledby="${id}-title">
      <div class="medborger-top"><h2 id="${id}-title" tabindex="-1">${say('title')}</h2>
        ${unread > 0 ? html`<span class="badge medborger-badge">${unread === 1 ? say('unreadOne') : say('unreadMany', { n: unread })}</span>` : nothing}</div>
      ${total > 0
        ? html`<div class="medborger-bar">
            ${onlyUnread
              ? html`<div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${id}-unread" .checked=${live(isUnreadOnly)} @change=${(event: Event) => onlyUnread((event.target as HTMLInputElement).checked)}><label for="${id}-unread">${say('onlyUnread')}</label></div>`
              : plain?.unread && unread > 0 ? html`<a class="function-link" href=${plain.unread}>${say('onlyUnread')}</a>` : nothing}
            ${unread > 0 && lines.length > 0 ? act(say('readAll'), 'button button-secondary', readTo && (() => readTo(latest)), plain, 'notice.read', { number: String(latest) }) : nothing}
          </div>`
        : nothing}
      <p role="status" class="medborger-status">${beside.status ?? nothing}</p>
      ${lines.length > 0
        ? html`<ol class="medborger-list" aria-busy=${beside.isBusy ? 'true' : 'false'}>${lines.map((one) => notice(one, id, pages, language, actions, beside, say))}</ol>`
        : html`<p class="medborger-note">${total > 0 ? say('noneUnread') : say('none')}</p>`}
      ${next && more ? html`<p><button type="button" class="button button-secondary" @click=${more}>${say('more')}</button></p>` : nothing}
      ${next && plain?.next ? html`<p><a class="button button-secondary" href=${plain.next}>${say('more')}</a></p>` : nothing}
    </section>
    ${told
      ? html`<section class="medborger-folds" aria-label=${say('settings')}>
          ${told.came_back ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('cameBack')}</p></div></div>` : nothing}
          ${follows(told, areas, id, pages, language, actions, say)}
          <details class="medborger-fold" id="${id}-settings" @toggle=${opens}><summary>${say('settings')}</summary>
            <p>${say(`channel_${told.channel}`)}</p>${beside.settings ?? nothing}</details>
          ${grounds(told, language, say)}
        </section>`
      : html`<p class="medborger-note">${say('settingsLost')}</p>`}
  </div>`;
}

/** How far stopping has come. */
export type Stopping = 'asked' | 'sending' | 'stopped' | 'unknown';

/** A page to which the link of a message leads: nothing is stopped before somebody says so, for programs follow links too. */
export function stopView(at: Stopping, id: string, language: Language, { stop, plain }: { stop?: () => void; plain?: TemplateResult }): TemplateResult {
  const say = inboxTexts(language);
  const done = at === 'stopped' || at === 'unknown';
  return html`<section class="medborger-article" aria-labelledby="${id}-stop">
    <h2 id="${id}-stop" tabindex="-1">${say('stopTitle')}</h2>
    ${done
      ? html`<div class="alert ${at === 'stopped' ? 'alert-success' : 'alert-warning'}" id="${id}-stopped" tabindex="-1" role="group" aria-label=${say('stopTitle')}><div class="alert-body"><p class="alert-text">${say(at === 'stopped' ? 'stopped' : 'stopUnknown')}</p>
          ${at === 'stopped' ? html`<p class="alert-text">${say('stopLaw')}</p>` : nothing}</div></div>`
      : html`<p>${say('stopNote')}</p><p>${say('stopLaw')}</p>
          ${plain ?? html`<p><button type="button" class="button button-primary" aria-disabled=${at === 'sending' ? 'true' : 'false'} @click=${() => at === 'asked' && stop?.()}>${say('stop')}</button></p>`}`}
  </section>`;
}
