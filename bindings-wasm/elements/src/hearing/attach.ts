import type { Client, Problem } from '../client.js';
import type { Content } from './model.js';

export type Attachment = NonNullable<Content['attachments']>[number];

/** What became of a file that somebody chose: how it is named in the response, or why it can't be. */
export type Attached =
  | { readonly ok: true; readonly value: Attachment }
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: false; readonly danish: string; readonly english: string };

const NAME_MOST = 200;
const PICTURES = /^image\/(jpeg|png|webp)$/;

interface PictureError {
  readonly message?: string;
  readonly danish?: string;
}

/** Takes out of a picture what it tells of its place and time, and sends the file under its own hash. */
export async function attached(client: Client, file: File): Promise<Attached> {
  let blob: Blob = file;
  if (PICTURES.test(file.type)) {
    try {
      const { clean } = await import('../../../js/pictures.js');
      ({ blob } = await clean(file));
    } catch (error) {
      const { message = 'the picture could not be read', danish = 'billedet kunne ikke læses' } = error as PictureError;
      return { ok: false, danish, english: message };
    }
  }
  const sent = await client.upload(blob);
  if (!sent.ok) return sent;
  const name = [...file.name.trim()].slice(0, NAME_MOST).join('') || 'fil';
  return { ok: true, value: { name, media_type: blob.type || 'application/octet-stream', ...sent.value } };
}
