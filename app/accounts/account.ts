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
}

/** Whether an account may do what asks for `role`. */
export function isAtLeast({ role }: Pick<Account, 'role'>, needed: AccountRole): boolean {
  return ACCOUNT_ROLES.indexOf(role) >= ACCOUNT_ROLES.indexOf(needed);
}
