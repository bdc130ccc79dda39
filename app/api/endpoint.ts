import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '#db/schema.ts';

/** What endpoints work with. */
export interface ApiContext {
  db: Kysely<Database>;
  /** Scheme, host and port of the addresses in answers: `https://claims.example.org`. */
  origin: string;
  /** As in the context of loaders: computed once for each version of the data. */
  remember<Answer>(key: string, compute: () => Promise<Answer>): Promise<Answer>;
}

/** A question that the API answers. From these the requests are parsed and the OpenAPI document is made. */
export interface Endpoint {
  /** Below /api/v1, with parameters in braces: `/papers/{slug}`. */
  path: string;
  /** Unique; clients that are generated name their functions so. */
  operationId: string;
  summary: string;
  description?: string;
  pathParams: z.ZodObject;
  query: z.ZodObject;
  answer: z.ZodType;
  /** What `fields=` chooses from; undefined where there is no such parameter. */
  item: z.ZodType | undefined;
  /** @throws {ProblemError} where there is no answer */
  find(context: ApiContext, input: unknown): Promise<unknown>;
}

interface Definition<Path extends z.ZodRawShape, Query extends z.ZodRawShape, Answer extends z.ZodType> {
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  pathParams?: Path;
  query?: Query;
  answer: Answer;
  item?: z.ZodType;
  find(
    context: ApiContext,
    input: z.infer<z.ZodObject<Path>> & z.infer<z.ZodObject<Query>>,
  ): Promise<z.infer<Answer>>;
}

/** An endpoint; `find` gets what the schemas make of the path and the query. */
export function defineEndpoint<
  Path extends z.ZodRawShape,
  Query extends z.ZodRawShape,
  Answer extends z.ZodType,
>({ pathParams, query, find, item, ...endpoint }: Definition<Path, Query, Answer>): Endpoint {
  return {
    ...endpoint,
    item,
    pathParams: z.strictObject(pathParams ?? {}),
    query: z.strictObject(query ?? {}),
    find: (context, input) =>
      find(context, input as z.infer<z.ZodObject<Path>> & z.infer<z.ZodObject<Query>>),
  };
}
