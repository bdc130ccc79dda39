import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.ts';

/** No part of an address is longer than a line; the patterns of routes would not match it. */
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/**
 * Refuses an address whose percent signs make no text, over which whatever is behind would stumble, and what no page of
 * ours asks: older versions of Remix asked for data by `_data`, and the present one complains of each in the log.
 */
export function refuseUnreadable(request: Request, response: Response, next: NextFunction): void {
  if (!isReadable(request.path))
    return refuse(
      request,
      response,
      400,
      'This address makes no sense: after one of its % comes what no address holds.',
    );
  if ('_data' in request.query)
    return refuse(request, response, 400, 'Nothing here is asked by _data: leave it out.');
  next();
}

function isReadable(path: string): boolean {
  try {
    return !LINE_BREAK.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
