const worker = new Worker('worker.mjs', { type: 'module' });
// At once: the worker has not even been fetched.
worker.postMessage({ name: 'first' });
worker.postMessage({ name: 'second' });
const answers = [];
worker.onmessage = ({ data }) => {
  answers.push(data.name);
  if (answers.length === 2) document.title = JSON.stringify({ ...data.computed, answers });
};
worker.onerror = ({ message }) => (document.title = JSON.stringify({ message }));
