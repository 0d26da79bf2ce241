// What the town's words are called, out of the package's own documents: no page has a list of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from './medborger.mjs';

const documents = new Map();

function choices(document, type) {
  const key = `${document} ${type}`;
  let known = documents.get(key);
  if (known === undefined) {
    const { $defs } = JSON.parse(readFileSync(join(PACKAGE, 'schema', `${document}.json`), 'utf8'));
    known = new Map(($defs[type]?.oneOf ?? []).map((one) => [one.const, one['x-danish']?.title ?? one.title]));
    documents.set(key, known);
  }
  return known;
}

/** A value of a type as Danes say it: `word('ideas', 'IdeaStage', 'open')`. */
export const word = (document, type, value) => choices(document, type).get(value) ?? value;
