// What a draft becomes: which command, with which fields, and what the server's answer means for it.
import type { Outcome, Problem, Receipt } from '../client/problem.js';
import type { Can, Result } from './machine.js';
import type { Seed } from './record.js';

/** A command that is written as a draft. `content` is the form's own; nobody else reads it. */
export interface Kind<C> {
  readonly command: string;
  /** The command's fields. `secretHash` is null where the server knows no secret. */
  fields(content: C, seed: Seed, secretHash: string | null): object;
  /** How something is added to what was received already; absent where nothing can be. */
  readonly add?: { readonly command: string; fields(content: C, thing: string, secret: string | null): object };
  /** How somebody who knows the secret asks what arrived. */
  readonly arrived?: { readonly question: string; fields(secret: string): object; read(answer: unknown): { thing: string; at: string } | null };
  /** Codes that say that something of the same id was received before, as `command_reused` does. */
  readonly taken?: readonly string[];
}

export const can = (kind: Kind<never>): Can => ({ ask: kind.arrived !== undefined, add: kind.add !== undefined });

/** A response's content, by the protocol's own names of fields. */
export interface ResponseContent {
  readonly text?: string | null;
  readonly attachments?: readonly object[];
  readonly answers?: readonly { readonly question: string; readonly value: { readonly kind: string; readonly text?: string } }[];
  readonly [field: string]: unknown;
}

/** What a changed response says where it is added to an earlier one: its text, and what it answers in words. */
function inWords({ text, answers }: ResponseContent): string {
  const said = (answers ?? []).map(({ value }) => (value.kind === 'open' ? (value.text ?? '') : ''));
  return [text ?? '', ...said].map((part) => part.trim()).filter((part) => part !== '').join('\n\n');
}

/**
 * A response to a hearing. `citizen`: the account that it is to be tied to; `words`: what is added where it was changed after it
 * was received, unless that is to be its text and its answers in words.
 */
export function response(hearing: string, options: { citizen?: string; words?: (content: ResponseContent) => string } = {}): Kind<ResponseContent> {
  const { citizen, words = inWords } = options;
  return {
    command: 'response.submit',
    fields: (content, { thing }, secretHash) => ({
      response: thing, hearing, ...(citizen === undefined ? {} : { citizen }), content, ...(secretHash === null ? {} : { secret_hash: secretHash }),
    }),
    add: {
      command: 'response.supplement',
      fields: (content, thing, secret) => ({
        response: thing, text: words(content), attachments: content.attachments ?? [], ...(secret === null ? {} : { secret }),
      }),
    },
    arrived: {
      question: 'response.arrived',
      fields: (secret) => ({ hearing, secret }),
      read: (answer) => {
        const { arrived } = answer as { arrived: { response: string; received_at: string } | null };
        return arrived === null ? null : { thing: arrived.response, at: arrived.received_at };
      },
    },
    taken: ['response_already_submitted'],
  };
}

/** Any other command: its fields are the content, and `fresh` the field of what it makes new, where it makes something. */
export function plainly(command: string, fresh?: string): Kind<Readonly<Record<string, unknown>>> {
  return { command, fields: (content, { thing }) => (fresh === undefined ? content : { [fresh]: thing, ...content }) };
}

/** Whether a server that knows no secret refused one. */
const lacks = (problem: Problem): boolean =>
  problem.faults.some(({ code, field }) => code === 'unknown_field' && (field === 'secret_hash' || field === 'secret'));

const refusal = (problem: Problem): Exclude<Result, { is: 'received' | 'reused' }> => {
  switch (problem.kind) {
    case 'offline': return { is: 'offline', problem };
    // Whether it was done before the answer was lost, a server that failed does not say either.
    case 'lost':
    case 'server':
    case 'foreign': return { is: 'lost', problem };
    case 'limited': return { is: 'limited', problem };
    case 'session': return { is: 'session', problem };
    case 'version': return lacks(problem) ? { is: 'lacking' } : { is: 'refused', problem };
    // Nothing was done, since somebody else was first: the same again may succeed.
    case 'refused': return problem.retryAfter === null ? { is: 'refused', problem } : { is: 'limited', problem };
  }
};

/** More than the server takes of additions: whoever says that all ids are used does not mean it. */
const DELIVERIES_MAX = 60;

/** What came of sending. */
export function ofSending(outcome: Outcome<Receipt | null>, kind: Kind<never>, delivery: number, plain: boolean): Result {
  if (outcome.ok) {
    const made = delivery === 0 ? outcome.value?.made?.[0]?.id : undefined;
    return { is: 'received', at: outcome.value?.at ?? null, thing: made ?? null };
  }
  const { problem } = outcome;
  const isUsed = problem.code === 'command_reused' && delivery < DELIVERIES_MAX;
  if (isUsed || (delivery === 0 && kind.taken?.includes(problem.code))) return { is: 'reused' };
  // Who isn't logged in and has to be is asked to, and it waits. To what was received others than its sender can add nothing.
  if (problem.code === 'actor_not_permitted' && delivery === 0) return { is: 'session', problem };
  const result = refusal(problem);
  return result.is === 'lacking' && plain ? { is: 'refused', problem } : result;
}

/** What came of asking whether it arrived; null where the server has nothing. */
export function ofAsking(outcome: Outcome<unknown>, kind: Kind<never>): Exclude<Result, { is: 'reused' | 'refused' }> | null {
  if (!outcome.ok) {
    const result = refusal(outcome.problem);
    return result.is === 'refused' ? { is: 'lacking' } : result;
  }
  try {
    const found = kind.arrived?.read(outcome.value) ?? null;
    return found === null ? null : { is: 'received', thing: found.thing, at: found.at };
  } catch {
    return { is: 'lacking' };
  }
}
