import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.ts';
import type { Identity } from './identify.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send: a request that may write has to say that it comes from here, by the
 * headers that pages cannot forge. A program that shows a token needs none: browsers add no tokens by themselves, and with
 * one in hand cookies do not count.
 */
export function refuseForeign(request: Request, response: Response, next: NextFunction): void {
  const { visitor } = response.locals.identity as Identity;
  const isProgram = visitor.apiToken !== undefined;
  // Remix compares it too, and knows nothing of tokens.
  if (isProgram) delete request.headers.origin;
  if (READING.has(request.method) || isProgram || isFromHere(request, visitor.origin)) return next();
  refuse(
    request,
    response,
    403,
    'This was not sent by a page of this site. Open the page, and send it from there; a program shows a token.',
  );
}

/** Only the host of an Origin can be compared: behind a proxy that is not trusted the scheme is unknown. */
function isFromHere(request: Request, here: string): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return toHost(origin) === toHost(here);
  return site === 'same-origin';
}

function toHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
