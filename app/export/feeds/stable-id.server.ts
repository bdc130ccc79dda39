import { createHash } from 'node:crypto';

/** The namespace that all our identifiers are made in; chosen once at random. */
const NAMESPACE = Buffer.from('7f0d6c1e5b9a4c38a1e2d47c90b3f612', 'hex');

/** A URN that is the same for the same parts wherever and whenever it is made (a UUID of version 5). */
export function toStableId(...parts: readonly (string | number | null)[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
