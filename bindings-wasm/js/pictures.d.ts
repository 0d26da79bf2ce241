import type { PictureType } from './generated.js';

export { MedborgerError } from './errors.js';

/** A picture that tells of itself alone. With `alt`, what it shows in words, the fields beside `blob` are a `PictureRef`. */
export interface CleanPicture {
  /** What is sent. */
  readonly blob: Blob;
  /** Its SHA-256 in 64 hexadecimal digits. */
  readonly sha256: string;
  /** Its size in bytes, at most 10 MiB. */
  readonly size: number;
  readonly mediaType: PictureType;
  /** How many pixels it is wide as it is shown, at most 12,000. */
  readonly width: number;
  /** How many pixels it is high as it is shown, at most 12,000. */
  readonly height: number;
}

/**
 * The same picture without position, time, camera, author, thumbnails, XMP, IPTC, comments and whatever lies behind its end. No pixel
 * is changed: nothing is encoded anew. Of Exif there stays which way up a JPEG or PNG is, where it isn't upright; a WebP is shown
 * as its pixels lie, as browsers do.
 *
 * @throws {MedborgerError} `picture_type_refused`, `picture_damaged`, `picture_size_out_of_range`, `picture_pixels_out_of_range`.
 */
export function clean(picture: Blob): Promise<CleanPicture>;

/**
 * Sends a picture to where the server keeps files, as `/api/files`, under its hash. Sending it twice does no harm. `options` are
 * those of `fetch`.
 *
 * @throws {MedborgerError} What the server says. What `fetch` throws where there is no network is left as it is.
 */
export function upload(picture: CleanPicture, url: string | URL, options?: RequestInit): Promise<void>;
