import type { Token } from '../text/token.ts';

const CURRENCIES: ReadonlySet<string> = new Set(['$', '€', '£', '¥']);

/** Whether a token is the sign of a currency. */
export function isCurrency(token: Token | undefined): boolean {
  return token !== undefined && CURRENCIES.has(token.text);
}
