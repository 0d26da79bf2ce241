import { html, nothing, type TemplateResult } from 'lit-html';
import type { AssignmentList, ConversationView } from 'medborger';
import type { Client, Problem } from '../client.js';
import { asked } from '../form/field.js';
import { Writing, type WritingHost } from '../form/writing.js';
import { problemView } from '../problem-view.js';
import { instant } from '../texts/time.js';
import type { Wire } from '../wire.js';
import message from './message.schema';
import type { Notice } from './model.js';
import { inboxTexts } from './texts.js';

// What the two sides of an assignment wrote to one another, below the notice that says so. A notice names the need: of which of its
// assignments it speaks, the server does not say, so each that somebody may read is shown.

type Side = 'poster' | 'helper';

interface One {
  readonly assignment: string;
  readonly name: string | undefined;
  messages: Wire<ConversationView>['messages'];
  readonly reply: Writing;
}

export interface TalkHost extends WritingHost {
  readonly client: Client;
  readonly id: string;
  readonly citizen: string;
}

export class Talk {
  readonly #side: Side;
  #all: readonly One[] | undefined;
  #problem: Problem | undefined;
  #sent: string | undefined;
  #isClosed = false;

  constructor(readonly host: TalkHost, readonly notice: Notice) {
    this.#side = notice.reason === 'volunteers' ? 'helper' : 'poster';
    void this.#load();
  }

  close(): void {
    this.#isClosed = true;
    for (const { reply } of this.#all ?? []) reply.close();
  }

  async #load(): Promise<void> {
    this.#problem = undefined;
    this.host.changed();
    const { client, citizen } = this.host;
    const [, need = ''] = this.notice.thing.split('/');
    const found = await client.ask<Wire<AssignmentList>>('assignment.list', this.#side === 'helper' ? { citizen, need } : { need });
    if (!found.ok) return this.#failed(found.problem);
    const all: One[] = [];
    for (const { assignment, name } of found.value.assignments) {
      const read = await client.ask<Wire<ConversationView>>('conversation.read', { assignment });
      if (!read.ok) {
        // Those of others, and those that are gone.
        if (read.problem.kind === 'refused') continue;
        return this.#failed(read.problem);
      }
      // It is the volunteer's.
      all.push({ assignment, name: this.#side === 'poster' ? (name ?? undefined) : undefined, messages: read.value.messages, reply: await this.#reply(assignment) });
    }
    // Where it speaks of several, those in which something stands.
    const said = all.filter(({ messages }) => messages.length > 0);
    this.#all = said.length > 0 ? said : all;
    if (this.#isClosed) this.close();
    else this.host.changed();
  }

  #failed(problem: Problem): void {
    this.#problem = problem;
    this.host.tell('problem', { kind: problem.kind, code: problem.code });
    this.host.changed();
  }

  #reply(assignment: string): Promise<Writing> {
    const { citizen } = this.host;
    return Writing.open(this.host, {
      id: this.#idOf(assignment), key: `message:${assignment}:${citizen}`, command: 'conversation.write', fixed: { assignment, side: this.#side }, blank: {},
      fields: () => asked(message, { text: { label: [inboxTexts('da')('reply'), inboxTexts('en')('reply')], help: false, rows: 3 } }),
      received: () => void this.#received(assignment),
    });
  }

  async #received(assignment: string): Promise<void> {
    this.#sent = assignment;
    this.host.tell('message-sent', { assignment });
    const read = await this.host.client.ask<Wire<ConversationView>>('conversation.read', { assignment });
    for (const one of this.#all ?? []) if (one.assignment === assignment && read.ok) one.messages = read.value.messages;
    this.host.changed();
  }

  #idOf(assignment: string): string {
    return `${this.host.id}-talk-${this.notice.number}-${assignment.slice(-12)}`;
  }

  view(): TemplateResult {
    const { language, login } = this.host;
    const say = inboxTexts(language);
    const who = (by: Side) => say(by === this.#side ? 'by_you' : `by_${by}`);
    const one = ({ assignment, name, messages, reply }: One) => {
      const id = this.#idOf(assignment);
      return html`<section class="medborger-talk" aria-labelledby="${id}-heading">
        <h4 id="${id}-heading">${name ? say('conversationWith', { name }) : say('conversation')}</h4>
        ${messages.length === 0 ? html`<p class="form-hint">${say('conversationNone')}</p>` : nothing}
        <ol class="medborger-plain">${messages.map(({ by, at, text }) => html`<li class=${by === this.#side ? 'medborger-said medborger-own' : 'medborger-said'}>
          <p class="form-hint">${who(by)}, <time datetime=${at}>${instant(at, language)}</time></p><p class="medborger-prose">${text ?? say('textGone')}</p></li>`)}</ol>
        <p role="status" class="medborger-status">${this.#sent === assignment ? say('replySent') : nothing}</p>
        ${reply.view({ send: say('replySend'), labelledBy: `${id}-heading` })}
      </section>`;
    };
    if (this.#problem) return problemView(this.#problem, language, login ?? null, () => void this.#load());
    if (this.#all === undefined) return html`<p class="medborger-note" role="status">…</p>`;
    return this.#all.length === 0 ? html`<p class="form-hint">${say('conversationGone')}</p>` : html`${this.#all.map(one)}`;
  }
}
