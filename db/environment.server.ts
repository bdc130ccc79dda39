import path from 'node:path';
import { z } from 'zod';
import { findProjectRoot } from './project-root.server.ts';
import { readVariables, type Variables } from './read-variables.ts';

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
export function readEnvironment(source: Variables = process.env): Environment {
  const data = readVariables(variables, source);
  return {
    databaseUrl: data.DATABASE_URL,
    dataDir: path.resolve(data.DATA_DIR ?? path.join(findProjectRoot(), '.data')),
    port: data.PORT,
    host: data.HOST,
  };
}
