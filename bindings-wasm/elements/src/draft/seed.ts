import type { Device } from './device.js';
import type { Seed } from './record.js';

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function uuid(bytes: Uint8Array): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A draft's ids and its secret, drawn once. */
export async function newSeed(device: Device): Promise<Seed> {
  const ids = { id: uuid(device.random(16)), thing: uuid(device.random(16)) };
  if (device.digest === null) return { ...ids, secret: null, secretHash: null };
  const secret = device.random(32);
  return { ...ids, secret: hexOf(secret), secretHash: hexOf(await device.digest(secret)) };
}
