import type { Values } from '../form/field.js';
import { Writing, type WritingHost } from '../form/writing.js';
import { appealFields, blank, contributeFields, reviseFields } from './fields.js';
import type { Contribution, Opened, Shown } from './model.js';

export * as doing from './doing.js';
export { doingTexts } from './doing-texts.js';

// The forms in which somebody writes: loaded where somebody may. What is written is kept on the device until it has arrived.

export interface ComposeHost extends WritingHost {
  readonly id: string;
  readonly shown: Shown;
  readonly citizen: string;
}

/** A contribution of one's own. */
export function writing(host: ComposeHost, received: (thing: string, body: Values) => void): Promise<Writing> {
  const { topic } = host.shown.topic;
  return Writing.open(host, {
    id: `${host.id}-write`, key: `contribution:${topic}:${host.citizen}`, command: 'dialogue.contribute', fresh: 'contribution', blank, received,
    fixed: { topic, citizen: host.citizen }, fields: (values) => contributeFields(host.shown, false, values),
  });
}

/** What is written below a contribution. */
export function below(host: ComposeHost, { contribution, text }: Contribution, what: Exclude<Opened['what'], 'withdraw'>, received: (thing: string, body: Values) => void): Promise<Writing> {
  const { citizen } = host;
  const common = { id: `${host.id}-${what}-${contribution.slice(-12)}`, key: `${what}:${contribution}:${citizen}`, received };
  if (what === 'reply') {
    const { topic } = host.shown.topic;
    return Writing.open(host, {
      ...common, command: 'dialogue.contribute', fresh: 'contribution', blank, fixed: { topic, citizen, reply_to: contribution }, fields: (values) => contributeFields(host.shown, true, values),
    });
  }
  if (what === 'revise') return Writing.open(host, { ...common, command: 'dialogue.revise', blank: { text }, fixed: { contribution }, fields: reviseFields });
  return Writing.open(host, { ...common, command: 'dialogue.appeal', blank: {}, fixed: { contribution }, fields: appealFields });
}
