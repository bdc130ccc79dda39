import type { LoaderFunctionArgs } from '@remix-run/node';
import { toFileResponse } from '#app/export/file-response.ts';

/** Pages that are made anew for every question have no place in a search engine. */
const ROBOTS = `User-agent: *
Disallow: /search
Disallow: /find
Disallow: /suggest
Disallow: /account
Disallow: /sign-in
`;

export function loader({ request }: LoaderFunctionArgs) {
  const { origin } = new URL(request.url);
  return toFileResponse(`${ROBOTS}\nSitemap: ${origin}/sitemap.xml\n`, { type: 'text/plain; charset=utf-8' });
}
