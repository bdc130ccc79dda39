import { z } from 'zod';
import type { GithubSettings } from '#app/accounts/github-settings.ts';
import { findLlmSettings, toNamedModel, type NamedModel } from '#app/llm/settings.ts';
import { ConfigurationError } from '#db/configuration-error.ts';
import { readVariables, type Variables } from '#db/read-variables.ts';

export interface WebEnvironment {
  /** Which proxies are believed when they say whom they speak for: how many there are in a row, or their addresses. */
  trustProxy: number | string[];
  /** Undefined where nobody can sign in with GitHub. */
  github: GithubSettings | undefined;
  /** Undefined where no language model is named. */
  model: NamedModel | undefined;
}

const proxy = z.union([
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
]);

/** Plain HTTP only where nobody is in between. */
const provider = z
  .string()
  .regex(
    /^(https:\/\/[^\s?#]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/[^\s?#]*)?)$/,
    'must be an address that begins with https://',
  )
  .transform((url) => url.replace(/\/+$/, ''));

const variables = z.object({
  TRUST_PROXY: z
    .string()
    .transform((text) => (/^\d$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim())))
    .refine((value) => typeof value === 'number' || value.every((part) => proxy.safeParse(part).success), {
      error: 'must be the number of proxies in front, or their addresses with commas between',
    })
    .default(0),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GITHUB_URL: provider.default('https://github.com'),
  GITHUB_API_URL: provider.default('https://api.github.com'),
  OAUTH_SIGN_UP_ROLE: z.literal('reviewer', 'must be reviewer, or not set').optional(),
});

/**
 * Reads what the web app alone is told by environment variables.
 * @throws {ConfigurationError} naming the variable that cannot be used
 */
export function readWebEnvironment(source: Variables = process.env): WebEnvironment {
  const settings = readVariables(variables, source);
  return {
    trustProxy: settings.TRUST_PROXY,
    github: toGithub(settings),
    model: toNamedModel(findLlmSettings(source)),
  };
}

function toGithub(settings: z.infer<typeof variables>): GithubSettings | undefined {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret } = settings;
  if (!clientId && !clientSecret) return undefined;
  if (!clientId || !clientSecret)
    throw new ConfigurationError('GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET must be set both, or neither.');
  return {
    clientId,
    clientSecret,
    url: settings.GITHUB_URL,
    apiUrl: settings.GITHUB_API_URL,
    signUpRole: settings.OAUTH_SIGN_UP_ROLE,
  };
}
