import { init, MedborgerError, Participation } from 'medborger';
import { computed } from './task.mjs';

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const answered = new Promise((settled) => (worker.onmessage = ({ data }) => settled(data)));
worker.postMessage('at once');

init()
  .then(async () => ({ ...computed({ Participation }), worker: await answered }))
  .catch((error) => ({ known: error instanceof MedborgerError, code: error.code, message: error.message }))
  .then((result) => (document.title = JSON.stringify(result)));
