import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody guesses: 256 random bits in characters that fit into addresses and cookies. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. It is random enough that one round of a fast hash keeps it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
