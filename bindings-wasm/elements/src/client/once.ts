import type { Client, Outcome, Receipt } from '../client.js';

/** What is only a click, sent so that it is done once: each attempt of one wish goes under the same id, until it is known what came of it. */
export class Once {
  readonly #ids = new Map<string, string>();

  /** `wish` tells one wish from another, as `notice.follow idea`. */
  async send(client: Pick<Client, 'send'>, wish: string, command: string, body: object): Promise<Outcome<Receipt>> {
    // Where a page may not have one, each attempt is a command of its own, and the rules see to it that nothing is done twice.
    const id = this.#ids.get(wish) ?? globalThis.crypto?.randomUUID?.();
    if (id !== undefined) this.#ids.set(wish, id);
    const outcome = await client.send(command, body, id === undefined ? {} : { id });
    if (outcome.ok || outcome.problem.kind === 'refused') this.#ids.delete(wish);
    return outcome;
  }
}

/** Whether a refusal says that things are as they were wished already. */
export const isSo = (outcome: Outcome<unknown>, ...codes: readonly string[]): boolean => outcome.ok || codes.includes(outcome.problem.code);
