// The pages of core/docs/embed as a newcomer follows them: each block that names a file is written as it stands there,
// one with a plus is added at its end.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { here } from './project.mjs';

const BLOCK = /^```\w+ (\+?)(\S+)\n([^]*?)^```$/gm;

export const text = (name) => readFileSync(join(here, '../../core/docs/embed', `${name}.md`), 'utf8');

/** Writes the files of a page into a folder; their names. */
export function files(name, folder) {
  const written = [];
  for (const [, more, file, content] of text(name).matchAll(BLOCK)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    (more ? appendFileSync : writeFileSync)(join(folder, file), content);
    written.push(file);
  }
  return written;
}
