import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { listens } from './town.mjs';

const project = process.env.SERVER_NEXT;
const next = createRequire(`${project}/package.json`)('next');
const app = next({ dev: false, dir: project });
await app.prepare();
const answer = app.getRequestHandler();
const server = createServer((request, response) => answer(request, response));
server.listen(0, '127.0.0.1', () => listens(server.address().port));
