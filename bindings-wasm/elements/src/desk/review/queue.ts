import type { Outcome, Problem } from '../../client.js';
import type { Desk } from '../model.js';
import type { State, Work } from '../work/model.js';
import type { Response } from './model.js';
import type { Suggested } from './places.js';

/** What is to be reviewed, in the order in which it is: those that have no end yet before those that have. */
const STATES: readonly State[] = ['unreviewed', 'settled_unreviewed'];
/** So many are looked at for one that was not skipped. */
const LOOK = 20;

type Fetched = { readonly ok: true; readonly shown: Response; readonly suggested: Suggested } | { readonly ok: false; readonly problem: Problem };
type Next = { readonly ok: true; readonly response: string | undefined; readonly left: number } | { readonly ok: false; readonly problem: Problem };

/** The responses that nobody has reviewed, by number; the next is fetched while one is read. */
export class Queue {
  #skipped = new Set<string>();
  #ahead: { readonly response: string; readonly fetched: Promise<Fetched> } | undefined;

  constructor(readonly desk: Desk) {}

  get skipped(): number {
    return this.#skipped.size;
  }

  skip(response: string): void {
    this.#skipped.add(response);
  }

  forgetSkipped(): void {
    this.#skipped.clear();
  }

  dealtWith(response: string): void {
    this.#skipped.delete(response);
  }

  #page(state: State, after: number | undefined): Promise<Outcome<Work>> {
    const { client, hearing: { hearing } } = this.desk;
    return client.ask<Work>('response.worklist', { hearing, state, limit: LOOK, ...(after === undefined ? {} : { after: { number: after } }) });
  }

  /** The next after a number, and around the end. */
  async next(after: number | undefined): Promise<Next> {
    let left = 0;
    for (const state of STATES) {
      // From the place on, then from the beginning to it.
      for (const from of after === undefined ? [undefined] : [after, undefined]) {
        let place: number | undefined = from;
        do {
          const page: Outcome<Work> = await this.#page(state, place);
          if (!page.ok) return page;
          left = count(page.value);
          const found = page.value.responses.find(({ response }) => !this.#skipped.has(response));
          if (found) return { ok: true, response: found.response, left };
          place = page.value.next?.number;
        } while (place !== undefined);
      }
    }
    return { ok: true, response: undefined, left };
  }

  async left(): Promise<number | undefined> {
    const page = await this.#page('unreviewed', undefined);
    return page.ok ? count(page.value) : undefined;
  }

  async fetch(response: string): Promise<Fetched> {
    const { client } = this.desk;
    const [shown, suggested] = await Promise.all([client.ask<Response>('response.get', { response }), client.ask<Suggested>('response.suggest', { response })]);
    if (!shown.ok) return shown;
    if (!suggested.ok) return suggested;
    return { ok: true, shown: shown.value, suggested: suggested.value };
  }

  /** One that may have been fetched ahead. */
  async take(response: string): Promise<Fetched> {
    const ahead = this.#ahead?.response === response ? await this.#ahead.fetched : undefined;
    this.#ahead = undefined;
    return ahead?.ok ? ahead : this.fetch(response);
  }

  /** Fetches what will be read next, so that nobody waits for it. */
  ahead(after: number): void {
    void this.next(after).then((next) => {
      if (next.ok && next.response !== undefined) this.#ahead = { response: next.response, fetched: this.fetch(next.response) };
    });
  }
}

const count = ({ counts }: Work): number => counts.filter(({ state }) => STATES.includes(state)).reduce((sum, { count }) => sum + count, 0);
