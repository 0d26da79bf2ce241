import { createServer } from 'node:http';
import { handle, listens, ofNode } from './town.mjs';

const server = createServer(handle(ofNode).node);
server.listen(0, '127.0.0.1', () => listens(server.address().port));
