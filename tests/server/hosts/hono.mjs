import { framework, handle, listens, ofWeb } from './town.mjs';

const { Hono } = await framework('hono');
const { serve } = await framework('@hono/node-server');
const [app, answer] = [new Hono(), handle(ofWeb)];
app.all('*', (context) => answer(context.req.raw));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => listens(port));
