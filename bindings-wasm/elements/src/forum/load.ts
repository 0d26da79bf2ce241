import type { Client, Outcome } from '../client.js';
import { latestFirst, PAGE, type Contribution, type Contributions, type Reasons, type Shown, type Topic } from './model.js';

// A topic's page out of several questions.

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
    topic: topic.value, statements: said.value, contributions: written.value, replies: {}, citizen, now,
    // Without the list of reasons, there is still what was written.
    reasons: reasons.ok ? reasons.value.reasons : [],
  };
  return { ok: true, value: shown };
}
