const express = require('express');
const medborger = require('medborger');
const { computed } = require('./task.mjs');

const app = express();
app.get('/', (_, response) => response.json(computed(medborger)));
app.listen(process.env.PORT, '127.0.0.1');
