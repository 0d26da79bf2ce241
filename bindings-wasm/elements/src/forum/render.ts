import { html, nothing } from 'lit-html';
import type { Field } from '../form/field.js';
import { fields, type Form } from '../form/view.js';
import { htmlOf } from '../render/html.js';
import { plainForm } from '../render/plain-form.js';
import { common } from '../texts/common.js';
import * as came from './came.js';
import * as doing from './doing.js';
import { doingTexts } from './doing-texts.js';
import { appealFields, blank, contributeFields, reviseFields } from './fields.js';
import { earliestFirst, latestFirst, type Contribution, type Contributions, type Reasons, type Shown, type Topic, type Topics } from './model.js';
import type { ForumPage, TopicsPage } from './page.js';
import { topicsView, topicView } from './view.js';

const form = (server: string, back: string) => (command: string, said: Readonly<Record<string, string>>, inside: unknown) =>
  plainForm(server, back, crypto.randomUUID(), command, said, inside);

export const forum = async ({ language = 'da', server = '/medborger', back = '', pages = '', now, citizen, login, next, ...page }: ForumPage): Promise<string> => {
  const say = doingTexts(language);
  const topic = page.topic as unknown as Topic;
  const written = page.contributions as unknown as Contributions;
  const replies = Object.entries(page.replies ?? {}).map(([id, list]) => [id, { list: earliestFirst((list as unknown as Contributions).contributions) }]);
  const shown: Shown = {
    topic, statements: page.statements as unknown as Contributions, contributions: { ...written, contributions: latestFirst(written.contributions) },
    replies: Object.fromEntries(replies), citizen, now, reasons: (page.reasons as unknown as { reasons: Reasons } | undefined)?.reasons ?? [],
  };
  const id = `medborger-forum${topic.topic.slice(-12)}`;
  const send = form(server, back);
  const of = (key: string, all: readonly Field[], values: object, label: string) => {
    const asked: Form = { id: key, language, values: { ...values }, wrong: [] };
    return html`${fields(asked, all)}<p class="medborger-send"><button class="button button-primary">${label}</button></p>`;
  };
  // Who writes is said, for the administration says nobody.
  const by = { topic: topic.topic, ...(citizen === undefined ? {} : { citizen }) };
  const compose = ({ contribution, text }: Contribution, what: 'reply' | 'revise' | 'appeal') => {
    const key = `${id}-${what}-${contribution.slice(-12)}`;
    if (what === 'reply') return send('dialogue.contribute', { ...by, reply_to: contribution }, of(key, contributeFields(shown, true), blank, say('sendReply')));
    if (what === 'revise') return send('dialogue.revise', { contribution }, of(key, reviseFields(), { text }, say('sendRevision')));
    return send('dialogue.appeal', { contribution }, of(key, appealFields(), {}, say('sendAppeal')));
  };
  const write = send('dialogue.contribute', by, of(`${id}-write`, contributeFields(shown, false), blank, say('sendContribution')));
  return htmlOf(topicView(shown, id, language, { plain: { form: send, compose, next } }, { login, loginText: common(language)('login'), pages, write, doing, came, heading: { title: say('write'), hint: say('writeHint') } }));
};

export const topics = async ({ language = 'da', pages, next, ...page }: TopicsPage): Promise<string> => {
  const plain = { form: form('', ''), compose: () => html``, next };
  return htmlOf(topicsView(page.topics as unknown as Topics, 'medborger-forum', pages, language, { plain }));
};
