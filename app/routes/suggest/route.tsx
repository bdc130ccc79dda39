import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { search } from '#db/queries/search.server.ts';

const suggestion = z.object({
  kind: z.enum(['methods', 'benchmarks']).catch('methods'),
  q: z.string().trim().max(200).catch(''),
});

/** Names that complete what is being typed, best match first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { kind, q } = suggestion.parse(Object.fromEntries(new URL(request.url).searchParams));
  const found = await search(context.db, q, { limit: 8 });
  return json({ names: found[kind].map(({ name, slug }) => ({ name, slug })) });
}
