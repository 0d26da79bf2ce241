import { response, type Kind } from '../draft/kinds.js';
import type { ResponseContent } from '../draft/kinds.js';
import type { Values } from '../form/field.js';
import type { Content } from './model.js';

// A response as it is kept on the device while somebody writes it.

/** What the form holds, mistakes and all, and what of it is sent. */
export interface Written {
  readonly values: Values;
  readonly content: Content;
  /** The account to which it is tied. */
  readonly citizen?: string;
}

/** What somebody's browser kept may be anything. */
export const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && ['values', 'content'].every((name) => typeof (value as Values)[name] === 'object' && (value as Values)[name] !== null);

/** How it is sent: as a response, but that the form's own values stay on the device. */
export function kind(hearing: string): Kind<Written> {
  const { add, fields, ...others } = response(hearing);
  const sent = ({ content }: Written) => content as unknown as ResponseContent;
  return {
    ...others,
    fields: (written, seed, secretHash) => ({ ...fields(sent(written), seed, secretHash), ...(written.citizen === undefined ? {} : { citizen: written.citizen }) }),
    ...(add && { add: { command: add.command, fields: (written: Written, thing: string, secret: string | null) => add.fields(sent(written), thing, secret) } }),
  };
}
