import type { TokenScope } from './api-token.ts';

/** What an account may do, each role including the ones before it. */
export const ACCOUNT_ROLES = ['reviewer', 'editor', 'admin'] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Who is signed in. */
export interface Account {
  id: number;
  email: string;
  name: string;
  role: AccountRole;
  /** By which session; undefined where a program shows a token. */
  sessionId?: number;
  /** What the program may do that shows a token; undefined where a person is signed in. */
  scopes?: readonly TokenScope[];
}

/** Whether an account may do what asks for `role`. */
export function isAtLeast({ role }: Pick<Account, 'role'>, needed: AccountRole): boolean {
  return ACCOUNT_ROLES.indexOf(role) >= ACCOUNT_ROLES.indexOf(needed);
}

/** Whether it is a person who asks, or a program that was given the scope. */
export function isWithinScope({ scopes }: Pick<Account, 'scopes'>, needed: TokenScope | undefined): boolean {
  return scopes === undefined || (needed !== undefined && scopes.includes(needed));
}
