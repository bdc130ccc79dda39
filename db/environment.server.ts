import path from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from './configuration-error.ts';
import { findProjectRoot } from './project-root.server.ts';

export interface Environment {
  /** A Postgres of the user's own; without it the embedded one is started. */
  databaseUrl: string | undefined;
  /** Absolute path of the directory that holds what the embedded Postgres stores. */
  dataDir: string;
  /** Port of the web app; 0 takes any free one. */
  port: number;
  /** Address that the web app listens on. */
  host: string;
}

const variables = z.object({
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      hostname: /.*/,
      error: 'must be an address like postgres://user:password@host:5432/database',
    })
    .optional(),
  DATA_DIR: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1'),
});

/**
 * Reads the settings from environment variables. A variable that is empty counts as not set.
 * @throws {ConfigurationError} naming the variable that cannot be used
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const set = Object.fromEntries(
    Object.entries(source)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
  const { data, error } = variables.safeParse(set);
  if (error) {
    const [issue] = error.issues;
    throw new ConfigurationError(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  return {
    databaseUrl: data.DATABASE_URL,
    dataDir: path.resolve(data.DATA_DIR ?? path.join(findProjectRoot(), '.data')),
    port: data.PORT,
    host: data.HOST,
  };
}
