import { z } from 'zod';
import { ConfigurationError } from '#db/configuration-error.ts';

/** How structured the answers are that an endpoint is asked for; `auto` begins with the schema and takes what it gets. */
export const OUTPUT_FORMS = ['schema', 'json', 'text'] as const;
export type OutputForm = (typeof OUTPUT_FORMS)[number];

/** US dollars for a million tokens. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

export interface LlmSettings {
  readonly baseUrl: string;
  /** Not for printing. */
  readonly apiKey: string | undefined;
  readonly model: string;
  /** Undefined where nobody said: then money can be neither counted nor limited. */
  readonly prices: Prices | undefined;
  /** Questions at the same time. */
  readonly concurrency: number;
  /** For one answer, whole. */
  readonly timeoutMs: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** Wait before the first of them; each further one takes about twice as long. */
  readonly backoffMs: number;
  /** Longest answer that is asked for. */
  readonly maxOutputTokens: number;
  readonly output: OutputForm | 'auto';
}

const number = (
  what: string,
  { min, max, isWhole = true }: { min: number; max: number; isWhole?: boolean },
) =>
  z
    .string()
    .transform(Number)
    .refine(
      (value) => value >= min && value <= max && (!isWhole || Number.isInteger(value)),
      `must be ${what} from ${min} to ${max}`,
    )
    .optional();
const count = (min: number, max: number) => number('a whole number', { min, max });
const price = number('a price in dollars for a million tokens,', { min: 0, max: 10_000, isWhole: false });

const variables = z.object({
  LLM_BASE_URL: z.url({
    protocol: /^https?$/,
    hostname: /.*/,
    error: 'must be an address like http://localhost:11434/v1',
  }),
  LLM_API_KEY: z.string().optional(),
  LLM_MODEL: z.string(),
  LLM_PRICE_IN: price,
  LLM_PRICE_OUT: price,
  LLM_CONCURRENCY: count(1, 256),
  LLM_TIMEOUT: number('a number of seconds', { min: 0.1, max: 3600, isWhole: false }),
  LLM_RETRIES: count(0, 20),
  LLM_BACKOFF: number('a number of seconds', { min: 0, max: 600, isWhole: false }),
  LLM_MAX_TOKENS: count(100, 200_000),
  LLM_OUTPUT: z.enum([...OUTPUT_FORMS, 'auto'], { error: 'must be schema, json, text or auto' }).optional(),
});

/**
 * The settings of the language model, from environment variables; one that is empty counts as not set.
 * @throws {ConfigurationError} naming the variable that is missing or cannot be used
 */
export function readLlmSettings(
  source: Readonly<Record<string, string | undefined>> = process.env,
): LlmSettings {
  const set = Object.fromEntries(
    Object.keys(variables.shape)
      .map((name) => [name, source[name]?.trim()])
      .filter(([, value]) => value),
  );
  for (const name of ['LLM_BASE_URL', 'LLM_MODEL'])
    if (!set[name])
      throw new ConfigurationError(
        `${name} is not set: a language model is off until LLM_BASE_URL and LLM_MODEL say which to ask.`,
      );
  const { data, error } = variables.safeParse(set);
  if (error) {
    const [issue] = error.issues;
    throw new ConfigurationError(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  return toSettings(data);
}

/** The same, or undefined where no model is named at all. */
export function findLlmSettings(
  source: Readonly<Record<string, string | undefined>> = process.env,
): LlmSettings | undefined {
  return source.LLM_BASE_URL?.trim() || source.LLM_MODEL?.trim() ? readLlmSettings(source) : undefined;
}

/** What may be shown of a model's settings. */
export interface NamedModel {
  readonly name: string;
  /** Whether it is known what tokens cost: without, no budget can be kept. */
  readonly hasPrices: boolean;
}

export function toNamedModel(settings: LlmSettings | undefined): NamedModel | undefined {
  return settings && { name: settings.model, hasPrices: settings.prices !== undefined };
}

function toSettings(data: z.infer<typeof variables>): LlmSettings {
  const { LLM_PRICE_IN: input, LLM_PRICE_OUT: output } = data;
  if ((input === undefined) !== (output === undefined))
    throw new ConfigurationError('Set both LLM_PRICE_IN and LLM_PRICE_OUT, or neither.');
  return {
    baseUrl: data.LLM_BASE_URL.replace(/\/+$/, ''),
    apiKey: data.LLM_API_KEY,
    model: data.LLM_MODEL,
    prices: input !== undefined && output !== undefined ? { input, output } : undefined,
    concurrency: data.LLM_CONCURRENCY ?? 4,
    timeoutMs: (data.LLM_TIMEOUT ?? 120) * 1000,
    retries: data.LLM_RETRIES ?? 4,
    backoffMs: (data.LLM_BACKOFF ?? 1) * 1000,
    maxOutputTokens: data.LLM_MAX_TOKENS ?? 4000,
    output: data.LLM_OUTPUT ?? 'auto',
  };
}
