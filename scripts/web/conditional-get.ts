import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Identity } from './identify.ts';

interface ConditionalGetOptions {
  /** Answers differ between builds of the app. */
  serverBundle: string;
  findVersion(): Promise<string>;
}

/**
 * Answers a browser that has the page as it still is with 304, before anything is rendered. Leaves the version of the data
 * in `response.locals.dataVersion`, and in `response.locals.cacheHeaders` what a new answer is sent with where all went well.
 * Requests that write get neither.
 */
export function answerConditionally({ serverBundle, findVersion }: ConditionalGetOptions): RequestHandler {
  const build = hash(readFileSync(serverBundle));
  async function answer(request: Request, response: Response, next: NextFunction) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // Without a database the page itself says what is wrong.
    const version = await findVersion().catch(() => undefined);
    if (version === undefined) return next();
    const account = await (response.locals.identity as Identity).findAccount();
    // Cookies choose the colours; the rest of what an answer depends on is its address and who asks: a session may have
    // ended since, or its owner have another role.
    const parts = [build, version, request.headers.cookie ?? '', JSON.stringify(account ?? null)];
    const etag = `W/"${hash(parts.join('\n'))}"`;
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Authorization' };
    response.locals.dataVersion = version;
    response.locals.cacheHeaders = headers;
    if (!request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return next();
    // The page in the browser's hands has the nonce of its own policy: a new one would lock its scripts out.
    response.removeHeader('Content-Security-Policy');
    response.set(headers).status(304).end();
  }
  return (request, response, next) => {
    answer(request, response, next).catch(next);
  };
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
