// The town behind the portal: kept in a file, seeded once.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { database, MedborgerError, Participation } from './medborger.mjs';
import { seed } from './seed/index.mjs';

/** A code of the official list: the library takes no other. The town itself is invented. */
const MUNICIPALITY = '0766';

/** The town's secret, made once. A real one comes from the host's secret store. */
function keyIn(folder) {
  const path = join(folder, 'key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 });
  return Uint8Array.from(Buffer.from(readFileSync(path, 'utf8').trim(), 'hex'));
}

/** Opens the town in a folder; where it isn't there yet, its story is told first. */
export async function opened(folder, now, say = () => {}) {
  mkdirSync(folder, { recursive: true });
  const key = keyIn(folder);
  const path = join(folder, 'town.db');
  if (!existsSync(path)) {
    say('Eksempelby bliver til: borgere, høringer, udvalg og frivillige …');
    // A story that breaks off leaves no half town.
    const half = join(folder, 'half.db');
    for (const end of ['', '-wal', '-shm']) rmSync(half + end, { force: true });
    const first = await database(half);
    const story = Participation.over(first, { municipality: MUNICIPALITY, key, history: true });
    story.transaction(() => seed(story, now));
    story.free();
    first.close();
    renameSync(half, path);
  }
  const connection = await database(path);
  const town = Participation.over(connection, { municipality: MUNICIPALITY, key });
  return { town, close: () => { town.free(); connection.close(); } };
}

/** Asks as somebody; what is not there or not for them is undefined. */
export function asker(town, actor, now) {
  const moment = JSON.stringify({ at: new Date(now).toISOString(), actor });
  return (name, body = {}) => {
    try {
      return JSON.parse(town.askText(JSON.stringify({ name, body }), moment));
    } catch (error) {
      if (error instanceof MedborgerError) return undefined;
      throw error;
    }
  };
}
