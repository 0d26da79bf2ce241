import { framework, handle, listens, ofNode } from './town.mjs';

const fastify = await framework('fastify');
const app = fastify();
app.register(handle(ofNode).fastify);
const address = await app.listen({ port: 0, host: '127.0.0.1' });
listens(new URL(address).port);
