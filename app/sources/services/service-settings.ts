import { z } from 'zod';

/** Where the services are, and how we call on them. */
export interface ServiceSettings {
  arxivApiUrl: string;
  arxivOaiUrl: string;
  hfDailyUrl: string;
  openalexUrl: string;
  doiUrl: string;
  /** An address to write to, told to every service; some answer those sooner who give one. */
  contact: string | undefined;
  /** Milliseconds between two requests to one service; without it each service has its own. */
  delayMs: number | undefined;
  /** Milliseconds that a service has for its answer. */
  timeoutMs: number;
}

/** A setting that cannot be used; its message names the variable. */
export class ServiceSettingError extends Error {
  override readonly name = 'ConfigurationError';
}

function address(standard: string) {
  return z
    .url({ protocol: /^https?$/, hostname: /.*/, error: 'must be an address that begins with http or https' })
    .default(standard);
}

function milliseconds(limit: number) {
  const problem = `must be a whole number of milliseconds up to ${limit}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, problem)
    .transform(Number)
    .refine((value) => value <= limit, problem);
}

const variables = z.object({
  ARXIV_API_URL: address('https://export.arxiv.org/api/query'),
  ARXIV_OAI_URL: address('https://oaipmh.arxiv.org/oai'),
  HF_DAILY_URL: address('https://huggingface.co/api/daily_papers'),
  OPENALEX_URL: address('https://api.openalex.org'),
  DOI_URL: address('https://doi.org'),
  SOURCES_CONTACT: z.email('must be an e-mail address').optional(),
  SOURCES_DELAY_MS: milliseconds(600_000).optional(),
  SOURCES_TIMEOUT_MS: milliseconds(600_000).default(60_000),
});

/**
 * Reads the settings of the services from environment variables. A variable that is empty counts as not set.
 * @throws {ServiceSettingError} naming the variable that cannot be used
 */
export function readServiceSettings(
  source: Readonly<Record<string, string | undefined>> = process.env,
): ServiceSettings {
  const set = Object.entries(source).map(([name, value]) => [name, value?.trim() || undefined]);
  const { data, error } = variables.safeParse(Object.fromEntries(set));
  if (error) {
    const [issue] = error.issues;
    throw new ServiceSettingError(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  return {
    arxivApiUrl: data.ARXIV_API_URL,
    arxivOaiUrl: data.ARXIV_OAI_URL,
    hfDailyUrl: data.HF_DAILY_URL,
    openalexUrl: data.OPENALEX_URL,
    doiUrl: data.DOI_URL,
    contact: data.SOURCES_CONTACT,
    delayMs: data.SOURCES_DELAY_MS,
    timeoutMs: data.SOURCES_TIMEOUT_MS,
  };
}
