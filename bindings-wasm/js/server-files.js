// A folder in which files are kept under their hash, for Node, Bun and Deno.

/** The folder at `path`, which is made at the first file. */
export function folder(path) {
  const modules = (async () => ({
    fs: await import('node:fs/promises'),
    open: (await import('node:fs')).createReadStream,
    join: (await import('node:path')).join,
  }));
  return {
    async put(name) {
      const { fs, join } = await modules();
      await fs.mkdir(path, { recursive: true });
      const part = join(path, `.${name}.${crypto.randomUUID()}`);
      const file = await fs.open(part, 'wx', 0o600);
      let open = true;
      const close = async () => {
        if (open) await file.close();
        open = false;
      };
      return {
        write: (piece) => file.writeFile(piece),
        keep: async () => {
          await file.sync();
          await close();
          await fs.rename(part, join(path, name));
        },
        drop: async () => {
          await close();
          await fs.rm(part, { force: true });
        },
      };
    },
    async get(name) {
      const { fs, open, join } = await modules();
      const at = join(path, name);
      let file;
      try {
        file = await fs.open(at, 'r');
      } catch (error) {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }
      try {
        const { size } = await file.stat();
        const first = new Uint8Array(16);
        const { bytesRead } = await file.read(first, 0, 16, 0);
        return { bytes: size, first: first.subarray(0, bytesRead), pieces: () => open(at) };
      } finally {
        await file.close();
      }
    },
  };
}
