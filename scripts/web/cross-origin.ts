import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.ts';

const READING = new Set(['GET', 'HEAD']);
/** What the app's own handler knows what to do with. */
const KNOWN = new Set([...READING, 'POST', 'PUT', 'PATCH', 'DELETE']);
const ALLOW = 'GET, HEAD, OPTIONS';

/** Lets pages of other sites read the API: without cookies, and nothing but read. Answers their OPTIONS. */
export function allowReadingFromElsewhere(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'OPTIONS') {
    response.set({
      Allow: ALLOW,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': ALLOW,
      'Access-Control-Allow-Headers': 'Accept, If-None-Match',
      'Access-Control-Max-Age': '86400',
    });
    return void response.status(204).end();
  }
  if (!KNOWN.has(request.method))
    return refuse(request, response.set('Allow', ALLOW), 405, `${request.method} is not known here.`);
  if (READING.has(request.method))
    response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link' });
  next();
}
