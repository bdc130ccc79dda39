import type { Request } from 'express';
import { parseBearer } from '#app/accounts/api-token.ts';
import { parseSessionCookie } from '#app/accounts/session-cookie.ts';
import type { Visitor } from '#app/accounts/visitor.ts';

/** Where a request comes from; what a proxy says counts where it is trusted (Express's `trust proxy`). */
export function readVisitor(request: Request): Visitor {
  const isSecure = request.secure;
  const apiToken = parseBearer(request.headers.authorization);
  return {
    address: request.ip ?? '',
    isSecure,
    origin: `${request.protocol}://${findHost(request)}`,
    userAgent: request.get('user-agent') ?? '',
    sessionToken:
      apiToken === undefined ? parseSessionCookie(request.headers.cookie, { isSecure }) : undefined,
    apiToken,
  };
}

/** With its port, which Express's `hostname` leaves out. */
function findHost(request: Request): string {
  const isTrusted = request.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  const forwarded = request.get('x-forwarded-host')?.split(',')[0]?.trim();
  const address = request.socket.remoteAddress ?? '';
  return (forwarded && isTrusted(address, 0) ? forwarded : request.get('host')) ?? '';
}
