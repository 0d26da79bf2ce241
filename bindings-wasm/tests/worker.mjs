// Tries each entry in a worker of a page.
import { tried } from './parts.mjs';

tried((name) => import(`/package/js/${name}.js`)).then(
  (answers) => postMessage({ answers }),
  (error) => postMessage({ error: String(error) }),
);
