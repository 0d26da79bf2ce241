// En kommunes portal. A municipality's portal: plain Node, and the protocol of medborger below /medborger.
import { createServer } from 'node:http';
import { folder, serve } from 'medborger/server';
import { asset } from './assets.mjs';
import { failed, notFound, page } from './pages.mjs';
import { actorOf, change, isPretended, personOf } from './session.mjs';
import { DATA, opened, stop } from './town.mjs';

const { PORT = '3000', HOST = '127.0.0.1', ORIGIN } = process.env;

/** Nothing inline, nothing from elsewhere; of what evaluates, WebAssembly alone. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535) stop('PORT skal være et tal fra 0 til 65535.', 'PORT must be a number from 0 to 65535.');
if (isPretended && !['127.0.0.1', '::1', 'localhost'].includes(HOST)) {
  stop(
    'Portalen har endnu et log-in, hvor enhver kan være hvem som helst. Den viser sig kun på denne maskine, til session.mjs har jeres egen session.',
    'The portal still has a log-in by which anybody may be anybody. It listens on this machine alone until session.mjs has your own session.',
  );
}

const { town, close } = await opened();
const server = createServer();

server.once('error', ({ code }) => {
  close();
  if (code === 'EADDRINUSE') stop(`Porten ${PORT} er optaget. Vælg en anden: PORT=3001 npm start`, `Port ${PORT} is taken. Choose another: PORT=3001 npm start`);
  if (code === 'EACCES') stop(`Porten ${PORT} må du ikke bruge. Vælg en over 1023.`, `You may not use port ${PORT}. Choose one above 1023.`);
  stop(`Serveren kunne ikke begynde (${code}).`, `The server could not begin (${code}).`);
});

server.listen(Number(PORT), HOST, () => {
  const { port } = server.address();
  const origins = ORIGIN ? [ORIGIN] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const medborger = serve(town, {
    base: '/medborger',
    origin: origins,
    actor: (request) => actorOf(personOf(request)),
    // Behind a proxy this is the proxy's address: take the sender's from the header that your proxy sets.
    key: (request) => request.socket.remoteAddress,
    files: { store: folder(`${DATA}/files`) },
  });
  server.on('request', async (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      // Only the path counts: the host's name in it is made up.
      const url = new URL(`http://portal${request.url}`);
      if (url.pathname.startsWith('/medborger/')) return await medborger.node(request, response);
      if (url.pathname.startsWith('/assets/')) return await asset(request, response, url.pathname);
      if (request.method === 'POST') return await change(request, response, url, origins);
      if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { allow: 'GET, HEAD' }).end();
      const shown = await page(town, url, personOf(request));
      show(request, response, shown === undefined ? 404 : 200, shown ?? notFound());
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else show(request, response, 500, failed());
    }
  });
  console.log(`Eksempelby Kommune: ${origins[0]}/  (Ctrl-C stopper / stops)`);
});

function show(request, response, status, html) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' }).end(request.method === 'HEAD' ? '' : String(html));
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => {
      close();
      process.exit(0);
    });
    server.closeAllConnections();
  });
}
