import { asked, type Field, type Values } from '../../form/field.js';
import { Writing } from '../../form/writing.js';
import type { Desk } from '../model.js';
import answer from './answer.schema';

/** What the administration says: of a response, a group, a section. */
export const answerFields = (path: string): readonly Field[] =>
  asked(answer, {
    'answer.summary': { rows: 4 }, 'answer.assessment': { rows: 6 }, 'answer.recommendation': { rows: 3 }, 'answer.change': { rows: 3 },
  }).map((field) => ({ ...field, path: field.path.replace(/^answer/, path) }));

/** A form for such an answer, kept on the device until it is sent. */
export function written(desk: Desk, { id, key, command, fixed, blank, received, fields = answerFields('answer') }: {
  readonly id: string;
  readonly key: string;
  readonly command: string;
  readonly fixed: object;
  readonly blank: Values;
  readonly fields?: readonly Field[];
  readonly received: () => void;
}): Promise<Writing> {
  const host = {
    get client() { return desk.client; },
    get language() { return desk.language; },
    get login() { return desk.login ?? undefined; },
    changed: () => void desk.changed(),
    focus: (id: string) => desk.focus(id),
    tell: (name: string, detail: unknown) => desk.tell(name, detail),
  };
  return Writing.open(host, { id, key, command, fixed, blank, received, fields: () => fields });
}
