import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { refuse } from './refuse.ts';

/** The most that a form sends, in bytes: a long abstract whose every character takes nine. */
const MOST = 256 * 1024;
/** What is longer is not even read to be thrown away. */
const MOST_TO_DRAIN = 16 * 1024 * 1024;

export interface LargerBody {
  path: RegExp;
  /** In bytes. */
  most: number;
  /** What to do with what is longer. */
  advice?: string;
}

/**
 * Refuses what is too long before anything of it is read. The length has to be said first; Node cuts off what is sent
 * beyond it.
 * @param larger where more may be sent than a form holds
 */
export function limitBodies(larger: readonly LargerBody[] = []): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.headers['transfer-encoding'] !== undefined)
      return refuse(request, response, 411, 'Say how long it is, with a Content-Length header.');
    const length = Number(request.headers['content-length'] ?? 0);
    const { most, advice = 'Shorten it.' } = larger.find(({ path }) => path.test(request.path)) ?? {
      most: MOST,
    };
    if (length <= most) return next();
    if (length > MOST_TO_DRAIN) response.set('Connection', 'close');
    refuse(
      request,
      response,
      413,
      `This is longer than ${Math.round(most / 1024)} kB, which is the most that can be sent here. ${advice}`,
    );
  };
}
