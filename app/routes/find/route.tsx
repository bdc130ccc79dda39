import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { Findings } from '#app/components/palette/use-findings.ts';
import { search } from '#db/queries/search.server.ts';

const MOST_OF_A_KIND = 6;
const query = z.string().trim().max(200).catch('');

/** What the palette shows for a text: the closest benchmarks, methods and papers with their addresses. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const wanted = query.parse(new URL(request.url).searchParams.get('q') ?? '');
  const { benchmarks, methods, papers } = await search(context.db, wanted, { limit: MOST_OF_A_KIND });
  const found: Findings = {
    Benchmarks: benchmarks.map(({ slug, name }) => ({ name, to: `/benchmarks/${encodeURIComponent(slug)}` })),
    'Methods and models': methods.map(({ slug, name }) => ({
      name,
      to: `/methods/${encodeURIComponent(slug)}`,
    })),
    Papers: papers.map(({ slug, title }) => ({ name: title, to: `/papers/${encodeURIComponent(slug)}` })),
  };
  return json(found);
}
