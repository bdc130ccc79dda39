import { z } from 'zod';
import { readVariables, type Variables } from '#db/read-variables.ts';

export interface WebEnvironment {
  /** Which proxies are believed when they say whom they speak for: how many there are in a row, or their addresses. */
  trustProxy: number | string[];
}

const proxy = z.union([
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
]);

const variables = z.object({
  TRUST_PROXY: z
    .string()
    .transform((text) => (/^\d$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim())))
    .refine((value) => typeof value === 'number' || value.every((part) => proxy.safeParse(part).success), {
      error: 'must be the number of proxies in front, or their addresses with commas between',
    })
    .default(0),
});

/**
 * Reads what the web app alone is told by environment variables.
 * @throws {ConfigurationError} naming the variable that cannot be used
 */
export function readWebEnvironment(source: Variables = process.env): WebEnvironment {
  const { TRUST_PROXY } = readVariables(variables, source);
  return { trustProxy: TRUST_PROXY };
}
