import { API_ROOT } from './match-path.ts';

/** What was asked for has another address below /api/v1 now, for good. */
export class Moved extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/** The answer that leads there, with everything else that was asked. */
export function toMovedResponse({ path }: Moved, { url }: Request): Response {
  const { origin, search } = new URL(url);
  return new Response(null, {
    status: 301,
    headers: { Location: `${origin}${API_ROOT}${path}${search}`, 'Cache-Control': 'no-cache' },
  });
}
