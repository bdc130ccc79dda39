import type { Kysely } from 'kysely';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Account } from '#app/accounts/account.ts';
import { findAccount } from '#app/accounts/find-account.server.ts';
import type { Visitor } from '#app/accounts/visitor.ts';
import type { Database } from '#db/schema.ts';
import { readVisitor } from './read-visitor.ts';

/** Who asks. */
export interface Identity {
  visitor: Visitor;
  /** Looked up once a request, when it is asked for first. */
  findAccount(): Promise<Account | undefined>;
}

/** Leaves who asks in `response.locals.identity`. */
export function identify(db: Kysely<Database>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const visitor = readVisitor(request);
    let account: Promise<Account | undefined> | undefined;
    response.locals.identity = {
      visitor,
      findAccount: () => (account ??= findAccount(db, visitor)),
    } satisfies Identity;
    next();
  };
}
