import { z } from 'zod';

/** A path of this site: neither another host, nor what a browser makes one of (`//host`, `/\host`, a tab within). */
const ownPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
  .refine((path) => new URL(path, 'http://own.invalid').origin === 'http://own.invalid');

/** Where to go on, if it is a path of this site; the home page otherwise. */
export function toOwnPath(text: unknown): string {
  return ownPath.catch('/').parse(text);
}
