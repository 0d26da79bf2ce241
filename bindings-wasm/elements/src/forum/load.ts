import type { CitizenView } from 'medborger';
import type { Client, Outcome } from '../client.js';
import type { Wire } from '../wire.js';
import { latestFirst, PAGE, type Contribution, type Contributions, type Reasons, type Shown, type Topic } from './model.js';

// A topic's page out of several questions.

/** How many contributions are looked at to see whether they are one's own. */
const LOOKED_AT = 20;

const STATEMENTS = 200;

export const contributions = async (client: Client, topic: string, more: object): Promise<Outcome<Contributions>> => {
  const found = await client.ask<Contributions>('dialogue.contributions', { topic, limit: PAGE, ...more });
  return found.ok ? { ok: true, value: { ...found.value, contributions: latestFirst(found.value.contributions) } } : found;
};

export const statements = (client: Client, topic: string, more: object = {}): Promise<Outcome<Contributions>> =>
  client.ask<Contributions>('dialogue.contributions', { topic, statements: true, limit: STATEMENTS, ...more });

export async function load(client: Client, id: string, citizen: string | undefined, now: number): Promise<Outcome<Shown>> {
  const [topic, said, written, reasons] = await Promise.all([
    client.ask<Topic>('dialogue.topic', { topic: id }), statements(client, id), contributions(client, id, {}), client.ask<{ reasons: Reasons }>('dialogue.reasons'),
  ]);
  if (!topic.ok) return topic;
  if (!said.ok) return said;
  if (!written.ok) return written;
  const shown: Shown = {
    topic: topic.value, statements: said.value, contributions: written.value, replies: {}, own: new Set(), citizen, now,
    // Without the list of reasons, there is still what was written.
    reasons: reasons.ok ? reasons.value.reasons : [],
  };
  return { ok: true, value: shown };
}

/** Somebody's own name, which tells what may be theirs. */
export async function nameOf(client: Client, citizen: string): Promise<string | undefined> {
  const found = await client.ask<Wire<CitizenView>>('citizen.get', { citizen });
  return found.ok ? found.value.identity.name : undefined;
}

/**
 * Which of some contributions are one's own. The list does not say so: it gives the name to the author and, where they consent, to
 * all. What bears the name is asked for, for its author alone is given all its texts.
 */
export async function ownOf(client: Client, name: string, all: readonly Contribution[], known: ReadonlySet<string>): Promise<readonly string[]> {
  const perhaps = all.filter((one) => one.author === name && !known.has(one.contribution)).slice(0, LOOKED_AT);
  const found = await Promise.all(perhaps.map(({ contribution }) => client.ask<Contribution>('dialogue.get', { contribution })));
  return found.flatMap((one) => (one.ok && (one.value.versions?.length ?? 0) > 0 ? [one.value.contribution] : []));
}
