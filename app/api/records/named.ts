import { z } from 'zod';

/** Something with a name and perhaps a page. */
export const named = z
  .object({
    name: z.string(),
    slug: z
      .string()
      .nullable()
      .describe('Null for a name that means another thing in every paper ("our method").'),
    page: z.url().nullable().describe('Its page in Claimboard.'),
  })
  .meta({ id: 'Named' });

interface NamedLink {
  name: string;
  slug: string | null;
}

/** @param path of the pages of such things: `/benchmarks` */
export function toNamed(link: NamedLink | null, path: string, origin: string): z.infer<typeof named> | null {
  if (!link) return null;
  const { name, slug } = link;
  return { name, slug, page: slug === null ? null : `${origin}${path}/${encodeURIComponent(slug)}` };
}
