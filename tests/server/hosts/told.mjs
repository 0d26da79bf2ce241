// A town that is told time and actor of each request by headers. A real host has a clock and looks into its own session.

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
let now = 0;
let drawn = 0n;

function actor(header) {
  now = Date.parse(header('x-test-at') ?? '2026-05-07T08:00:00Z');
  const [kind, id] = (header('x-test-actor') ?? 'public').split(' ');
  if (kind === 'throws') throw new Error('hemmelig: the session is gone');
  return id === undefined ? { kind } : { kind, [kind]: id };
}

/** The handle over `medborger` and `medborger/server`, for requests that give a header by this function. */
export function townOf({ Participation, folder, serve }, header) {
  const { files: limits, origins: origin, ...others } = JSON.parse(process.env.SERVER_OPTIONS);
  const town = Participation.inMemory({ municipality: '0510', key, history: true });
  return serve(town, {
    ...others,
    origin,
    files: { ...limits, store: folder(process.env.SERVER_FILES) },
    actor: (request) => actor((name) => header(request, name) ?? undefined),
    key: (request) => header(request, 'x-test-key') ?? 'one',
    clock: () => now,
    random: () => {
      drawn += 1n;
      const bytes = new Uint8Array(16);
      new DataView(bytes.buffer).setBigUint64(8, drawn);
      return bytes;
    },
  });
}
