import type { Client, Problem } from '../client.js';
import type { Picture } from './model.js';

/** What became of a picture that somebody chose: how the idea names it, without what it shows, or why it can't be. */
export type Added =
  | { readonly ok: true; readonly value: Omit<Picture, 'alt'>; readonly blob: Blob }
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: false; readonly danish: string; readonly english: string };

/** Takes out of a picture what it tells of its place and time, and sends it under its own hash. */
export async function added(client: Client, file: File): Promise<Added> {
  let picture;
  try {
    const { clean } = await import('../../../js/pictures.js');
    picture = await clean(file);
  } catch (error) {
    const { message = 'the picture could not be read', danish = 'billedet kunne ikke læses' } = error as { message?: string; danish?: string };
    return { ok: false, danish, english: message };
  }
  const { blob, sha256, size, mediaType, width, height } = picture;
  const sent = await client.upload(blob);
  return sent.ok ? { ok: true, value: { sha256, size, media_type: mediaType, width, height }, blob } : sent;
}
