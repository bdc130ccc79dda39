/** Who may sign in, and how. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Timestamp } from './columns.ts';

/** Each may do what the ones before it may; app/accounts/account.ts says what. */
export type UserRole = 'reviewer' | 'editor' | 'admin';

export interface UsersTable {
  id: GeneratedAlways<number>;
  email: string;
  name: string;
  passwordHash: string | null;
  role: UserRole;
  /** Whoever's account it is may not sign in, and is signed out. */
  isDisabled: Generated<boolean>;
  /** An admin entered the e-mail address. */
  isInvited: Generated<boolean>;
  createdAt: Timestamp;
}

export interface SessionsTable {
  id: GeneratedAlways<number>;
  tokenHash: string;
  userId: number;
  userAgent: string;
  createdAt: Timestamp;
  lastUsedAt: ColumnType<Date, never, Date>;
  expiresAt: Date;
}

export interface SignInAttemptsTable {
  key: string;
  attempts: number;
  expiresAt: Date;
}

/** What a program with a token may do for its owner. */
export type TokenScope = 'read' | 'write:reviews' | 'write:papers';

export interface ApiTokensTable {
  id: GeneratedAlways<number>;
  userId: number;
  name: string;
  tokenHash: string;
  /** The last characters of the token. */
  ending: string;
  scopes: TokenScope[];
  createdAt: Timestamp;
  lastUsedAt: ColumnType<Date | null, never, Date>;
  expiresAt: Date;
}

export interface OneTimeLinksTable {
  tokenHash: string;
  purpose: 'welcome' | 'password';
  /** Whose password it is about; null for the first account of all. */
  userId: number | null;
  createdAt: Timestamp;
  expiresAt: Date;
}

export interface UserIdentitiesTable {
  provider: 'github';
  subject: string;
  userId: number;
  createdAt: Timestamp;
}
