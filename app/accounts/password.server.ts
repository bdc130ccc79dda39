import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import pLimit from 'p-limit';

interface Cost {
  /** Logarithm of the number of rounds through the memory. */
  logN: number;
  /** Block size: 128 · r · 2^logN bytes are needed. */
  r: number;
  /** How often the whole is done. */
  p: number;
}

/** What a new hash costs: 32 MB, and a quarter of a second of one core (decision 12). */
const COST: Cost = { logN: 15, r: 8, p: 3 };
const HASH_BYTES = 32;
const FORMAT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{16,})\$([\w-]{32,})$/;

/** Hashing takes memory and one of Node's few threads: more at once would make everybody else wait. */
const takeTurns = pLimit(2);

/** A hash to store for a password. It names its own cost, so that new ones may cost more some day. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST, HASH_BYTES);
  return `$scrypt$ln=${COST.logN},r=${COST.r},p=${COST.p}$${toText(salt)}$${toText(hash)}`;
}

/**
 * Whether a password is the one that a stored hash was made of. Without a hash the answer is no, after the same work: the
 * time tells nobody whether an account exists.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const parts = FORMAT.exec(stored ?? '');
  if (!parts) {
    await derive(password, randomBytes(16), COST, HASH_BYTES);
    return false;
  }
  const [, logN, r, p, salt = '', hash = ''] = parts;
  const expected = Buffer.from(hash, 'base64url');
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  return timingSafeEqual(
    await derive(password, Buffer.from(salt, 'base64url'), cost, expected.length),
    expected,
  );
}

/** Whether a stored hash costs something else than a new one would. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(`$scrypt$ln=${COST.logN},r=${COST.r},p=${COST.p}$`);
}

function derive(password: string, salt: Buffer, { logN, r, p }: Cost, bytes: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 2 * 128 * r * 2 ** logN };
  // The same letters in another composition are the same password.
  const text = password.normalize('NFKC');
  return takeTurns(
    () =>
      new Promise((resolve, reject) => {
        scrypt(text, salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64url');
}
