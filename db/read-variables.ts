import type { z } from 'zod';
import { ConfigurationError } from './configuration-error.ts';

/** Environment variables as Node has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Settings out of environment variables. A variable that is empty counts as not set.
 * @throws {ConfigurationError} naming the variable that cannot be used
 */
export function readVariables<Settings>(schema: z.ZodType<Settings>, source: Variables): Settings {
  const set = Object.fromEntries(
    Object.entries(source)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
  const { data, error } = schema.safeParse(set);
  if (!error) return data;
  const [issue] = error.issues;
  throw new ConfigurationError(`${issue?.path.join('.')} ${issue?.message}.`);
}
