import { Hono } from 'hono';
import * as medborger from 'medborger';
import { computed } from './task.mjs';

const app = new Hono();
app.get('/', (context) => context.json(computed(medborger)));

export default app;
