import { framework, handle, listens, ofNode } from './town.mjs';

const express = await framework('express');
const app = express();
app.use(handle(ofNode).node);
const server = app.listen(0, '127.0.0.1', () => listens(server.address().port));
