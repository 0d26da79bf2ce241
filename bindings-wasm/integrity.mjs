import { createHash } from 'node:crypto';

/** What a page names with `integrity`. */
export const sri = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
