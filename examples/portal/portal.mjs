// A town's portal on this machine: `node examples/portal/portal.mjs [--port 8766] [--folder target/demo/portal]`.
//
// Everything in it came by commands, as a real town's would, and stays in the folder: another start finds it as it was left.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { folder as files, serve } from './medborger.mjs';
import { actorOf } from './people.mjs';
import { personOf, Site } from './site.mjs';
import { opened } from './town.mjs';

/** Listens on a port, or on the next that is free. */
async function listening(server, port) {
  for (let tries = 0; ; tries++) {
    try {
      await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port + tries, '127.0.0.1', () => {
          server.off('error', failed);
          done();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tries === 20) throw error;
    }
  }
}

/** Opens the portal; what comes back says where, and closes it. */
export async function portal({ folder, port = 8766, clock = () => Date.now(), say = () => {} }) {
  const { town, close } = await opened(folder, clock(), say);
  let site;
  const server = createServer((request, response) => void site.answer(request, response));
  const origin = `http://127.0.0.1:${await listening(server, port)}`;
  const handle = serve(town, {
    base: '/medborger', origin, clock, next: ['/'],
    actor: (request) => actorOf(personOf(request)),
    key: (request) => `${request.socket.remoteAddress} ${personOf(request)?.name ?? ''}`,
    files: { store: files(join(folder, 'files')) },
    rates: { commands: { burst: 120, perMinute: 120 }, questions: { burst: 600, perMinute: 1200 } },
  });
  site = new Site({ town, handle, origin, clock });
  return {
    origin,
    town,
    close: async () => {
      server.close();
      server.closeAllConnections();
      close();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8766' }, folder: { type: 'string', default: fileURLToPath(new URL('../../target/demo/portal', import.meta.url)) } } });
  const opening = await portal({ folder: values.folder, port: Number(values.port), say: console.log });
  console.log(`Eksempelby Kommune: ${opening.origin}/\nStop med Ctrl-C. Slet mappen ${values.folder} for at begynde forfra.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void opening.close().then(() => process.exit(0)));
}
