import { isModelName } from '../registry/registry.ts';
import { keyOf, type OwnNames } from './own-names.ts';

/** True of a name of the paper's method, alone or with more words around it. */
export function holdsOwnName(name: string, own: OwnNames): boolean {
  const key = keyOf(name);
  for (const mine of own.methodKeys)
    if (key === mine || (mine.length >= 3 && ` ${key} `.includes(` ${mine} `))) return true;
  return false;
}

/** `S0` for `S0 Tuning`: the first word of the own name stands for it where nothing else is called so. */
export function beginsOwnName(name: string, own: OwnNames): boolean {
  if (own.method === null || !own.method.startsWith(`${name} `)) return false;
  return /[A-Z].*[A-Z\d]|\d/.test(name) && !isModelName(name);
}
