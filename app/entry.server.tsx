import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './nonce.ts';

const ABORT_AFTER_MS = 5_000;

export const streamTimeout = ABORT_AFTER_MS;

/** Renders a page: as a stream for browsers, whole for robots. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, cacheHeaders }: AppLoadContext,
): Promise<Response> {
  const isRobot = isbot(request.headers.get('user-agent') ?? '');
  return new Promise((resolve, reject) => {
    let hasBegun = false;
    let finalStatus = status;
    const begin = () => {
      hasBegun = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      if (finalStatus === 200) setAll(headers, cacheHeaders);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={ABORT_AFTER_MS} />
      </NonceContext.Provider>,
      {
        nonce,
        [isRobot ? 'onAllReady' : 'onShellReady']: begin,
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          // Before the page has begun, onShellError passes the error on.
          if (hasBegun) console.error(error);
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS + 1_000).unref();
  });
}

/** What a loader answers a page that is in the browser already. */
export function handleDataRequest(response: Response, { context }: LoaderFunctionArgs): Response {
  if (response.status === 200) setAll(response.headers, context.cacheHeaders);
  return response;
}

/** What a page says of itself counts: one that must not be kept gets no tag. */
function setAll(headers: Headers, values: Record<string, string> = {}): void {
  if (headers.has('Cache-Control')) return;
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
}

/** Errors of loaders, in the server's log; a visitor who went away is none, nor is a request that no route answers. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) console.error(error);
}
