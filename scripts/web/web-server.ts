import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants } from 'node:zlib';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Kysely } from 'kysely';
import { findProjectRoot } from '#db/project-root.server.ts';
import { findDataVersion } from '#db/data-version.server.ts';
import type { Database } from '#db/schema.ts';
import { answerConditionally } from './conditional-get.ts';
import { allowReadingFromElsewhere } from './cross-origin.ts';
import { identify, type Identity } from './identify.ts';
import { limitBodies } from './limit-bodies.ts';
import { createPageMemory, type PageMemory } from './page-memory.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { readWebEnvironment, type WebEnvironment } from './web-environment.ts';

export interface WebServer {
  /** Its address without a slash at the end. */
  url: string;
  /** Answers what is being asked, then stops listening. */
  close(): Promise<void>;
}

export interface WebServerOptions {
  /** Handed to every loader as `context.db`. */
  db: Kysely<Database>;
  /** 0 takes any free one. */
  port: number;
  host: string;
  /** Instead of one of its own. */
  memory?: PageMemory;
  /** Instead of asking the database. */
  findVersion?: () => Promise<string>;
  /** By default nobody is believed to speak for somebody else. */
  environment?: WebEnvironment;
}

/** Lists of papers are longer than forms; the page itself says what it takes. */
const UPLOADS = {
  path: /^\/ingest(\.data)?$/,
  most: 9 * 1024 * 1024,
  advice: 'Larger files are read by claimboard ingest on the command line.',
};

/** By default Brotli works at 4, and what it sends is heavier than gzip's. At 6 it is lighter, and takes a few milliseconds more. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** Serves the built web app. Rejects with the error of `listen` where the address cannot be had. */
export async function startWebServer({
  db,
  port,
  host,
  memory = createPageMemory(),
  findVersion = () => findDataVersion(db),
  environment = readWebEnvironment({}),
}: WebServerOptions): Promise<WebServer> {
  const root = findProjectRoot();
  const serverBundle = join(root, 'build/server/index.js');
  const build = (await import(pathToFileURL(serverBundle).href)) as ServerBuild;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', environment.trustProxy);
  app.use(compression({ brotli: BROTLI }));
  // Vite puts a hash of the content into these names. They are no pages: a page's policy would only make them heavier.
  app.use(
    '/assets',
    express.static(join(root, 'build/client/assets'), {
      immutable: true,
      maxAge: '1y',
      setHeaders: (response) => response.setHeader('X-Content-Type-Options', 'nosniff'),
    }),
  );
  app.use(protect);
  app.use(refuseUnreadable);
  app.use(express.static(join(root, 'build/client'), { maxAge: '1h' }));
  app.use('/api/v1', allowReadingFromElsewhere);
  app.use(identify(db));
  app.use(refuseForeign);
  app.use(limitBodies([UPLOADS]));
  app.use(answerConditionally({ serverBundle, findVersion }));
  const handle = createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (_, { locals }) => ({
      db,
      nonce: locals.nonce as string,
      ...(locals.identity as Identity),
      github: environment.github,
      model: environment.model,
      cacheHeaders: locals.cacheHeaders as Record<string, string> | undefined,
      remember: async (key, compute) =>
        memory.remember((locals.dataVersion as string | undefined) ?? (await findVersion()), key, compute),
    }),
  });
  app.all('*', (request, response, next) => void handle(request, response, next));
  app.use(sayThatItBroke);

  const server = app.listen(port, host);
  await once(server, 'listening');
  return {
    url: toAddress(host, (server.address() as AddressInfo).port),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      // A browser that keeps its connection open must not keep us from stopping.
      const timer = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** Headers that keep pages to what we send: our own scripts, no frames, no foreign content. */
function protect(_: Request, response: Response, next: NextFunction): void {
  const nonce = randomBytes(16).toString('base64');
  response.locals.nonce = nonce;
  response.set({
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      // Charts set their sizes as style attributes.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
}

/** What is left to say where not even the error page could be made. Express knows it by its four parameters. */
function sayThatItBroke(error: unknown, _: Request, response: Response, next: NextFunction): void {
  console.error(error);
  if (response.headersSent) return next(error);
  response
    .status(500)
    .type('text/plain')
    .send('Something broke while this page was made. The log of the server says what.');
}

/** An address that a browser can open: a server on every address is found on this machine. */
function toAddress(host: string, port: number): string {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
