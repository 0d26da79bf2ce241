import type { Client, Outcome, Receipt } from '../client.js';

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A version 4 UUID; `crypto.randomUUID` is there on secure pages alone. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Wishes of which nobody knows yet what came: whoever wishes the same again sends it under the same id, so that it is done once. */
export class Wishes {
  readonly #ids = new Map<string, string>();

  async send(client: Client, command: string, body: object): Promise<Outcome<Receipt>> {
    const wish = `${command} ${JSON.stringify(body)}`;
    const id = this.#ids.get(wish) ?? uuid();
    this.#ids.set(wish, id);
    const outcome = await client.send(command, body, { id });
    // What was refused was not done: the same wish later is another.
    if (outcome.ok || outcome.problem.kind === 'refused') this.#ids.delete(wish);
    return outcome;
  }
}
