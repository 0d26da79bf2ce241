import { html, nothing } from 'lit-html';
import { fields, type Form } from '../form/view.js';
import { htmlOf } from '../render/html.js';
import { plainForm } from '../render/plain-form.js';
import { wishFields } from './fields.js';
import type { Areas, Inbox, Shown, Told } from './model.js';
import type { InboxPage, StopPage } from './page.js';
import { inboxTexts } from './texts.js';
import { inboxView, stopView } from './view.js';

const form = (server: string, back: string) => (command: string, said: Readonly<Record<string, string>>, inside: unknown) =>
  plainForm(server, back, crypto.randomUUID(), command, said, inside);

export const inbox = async ({ language = 'da', server = '/medborger', back = '', pages = '', citizen, next, unreadPage, unread = false, ...page }: InboxPage): Promise<string> => {
  const told = page.wishes as unknown as Told | undefined;
  const areas = (page.interests as unknown as { interests: Areas } | undefined)?.interests ?? [];
  const shown: Shown = { inbox: page.inbox as unknown as Inbox, isUnreadOnly: unread, told, areas };
  const id = `medborger-inbox${citizen.slice(-6)}`;
  const plain = { form: form(server, back), next, unread: unreadPage };
  const wishes: Form = { id: `${id}-wishes`, language, values: { wishes: told?.wishes }, wrong: [] };
  const settings = plain.form('notice.change_wishes', {}, html`${fields(wishes, wishFields())}<p class="medborger-send"><button class="button button-secondary">${inboxTexts(language)('saveWishes')}</button></p>`);
  return htmlOf(inboxView(shown, id, pages, language, { plain }, { settings }));
};

export const stopping = async ({ language = 'da', server = '/medborger', back = '', token }: StopPage): Promise<string> => {
  const plain = form(server, back)('notice.stop', { token }, html`<p><button class="button button-primary">${inboxTexts(language)('stop')}</button></p>`);
  return htmlOf(stopView('asked', 'medborger-inbox', language, { plain }));
};
