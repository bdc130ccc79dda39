import { z } from 'zod';
import type { MethodFacts } from '#db/queries/page-methods.server.ts';

export const method = z
  .object({
    slug: z.string(),
    name: z.string(),
    aliases: z.array(z.string()).describe('Other spellings that texts use.'),
    claims: z.int().describe('Claims of the method itself.'),
    asBase: z.int().describe('Claims of what is built on it or applied to it.'),
    page: z.url(),
  })
  .meta({ id: 'Method', description: 'A method or a model that has a name of its own.' });

export function toMethodRecord({ id: _, ...facts }: MethodFacts, origin: string): z.infer<typeof method> {
  return { ...facts, page: `${origin}/methods/${encodeURIComponent(facts.slug)}` };
}
