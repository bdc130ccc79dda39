import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Account, AccountRole } from '#app/accounts/account.ts';
import type { TokenScope } from '#app/accounts/api-token.ts';
import type { Database } from '#db/schema.ts';

/** What endpoints work with. */
export interface ApiContext {
  db: Kysely<Database>;
  /** Scheme, host and port of the addresses in answers: `https://claims.example.org`. */
  origin: string;
  /** As in the context of loaders: computed once for each version of the data. */
  remember<Answer>(key: string, compute: () => Promise<Answer>): Promise<Answer>;
  /** Whoever was let in; undefined where nobody was asked. */
  account?: Account | undefined;
}

/** Who may write, and what a program's token has to allow. */
export interface WriteAccess {
  scope: TokenScope;
  role: AccountRole;
}

/** Something that the API does. From these the requests are parsed and the OpenAPI document is made. */
export interface Endpoint {
  method: 'GET' | 'POST';
  /** Below /api/v1, with parameters in braces: `/papers/{slug}`. */
  path: string;
  /** Unique; clients that are generated name their functions so. */
  operationId: string;
  summary: string;
  description?: string;
  pathParams: z.ZodObject;
  query: z.ZodObject;
  /** What is sent, where something is. */
  body: z.ZodType | undefined;
  answer: z.ZodType;
  /** What `fields=` chooses from; undefined where there is no such parameter. */
  item: z.ZodType | undefined;
  /** Who may; undefined where everybody may. */
  access: WriteAccess | undefined;
  /** @throws {ProblemError} where there is no answer */
  find(context: ApiContext, input: unknown, body: unknown): Promise<unknown>;
}

type Input<Path extends z.ZodRawShape, Query extends z.ZodRawShape> = z.infer<z.ZodObject<Path>> &
  z.infer<z.ZodObject<Query>>;

interface Definition<Path extends z.ZodRawShape, Query extends z.ZodRawShape, Answer extends z.ZodType> {
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  pathParams?: Path;
  query?: Query;
  answer: Answer;
  item?: z.ZodType;
  find(context: ApiContext, input: Input<Path, Query>): Promise<z.infer<Answer>>;
}

/** An endpoint that reads; `find` gets what the schemas make of the path and the query. */
export function defineEndpoint<
  Path extends z.ZodRawShape,
  Query extends z.ZodRawShape,
  Answer extends z.ZodType,
>({ pathParams, query, find, item, ...endpoint }: Definition<Path, Query, Answer>): Endpoint {
  return {
    ...endpoint,
    method: 'GET',
    item,
    body: undefined,
    access: undefined,
    pathParams: z.strictObject(pathParams ?? {}),
    query: z.strictObject(query ?? {}),
    find: (context, input) => find(context, input as Input<Path, Query>),
  };
}

interface WriteDefinition<Path extends z.ZodRawShape, Body extends z.ZodType, Answer extends z.ZodType> {
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  pathParams?: Path;
  body: Body;
  answer: Answer;
  access: WriteAccess;
  write(
    context: ApiContext & { account: Account },
    input: z.infer<z.ZodObject<Path>>,
    body: z.output<Body>,
  ): Promise<z.infer<Answer>>;
}

/** An endpoint that writes for whoever shows a token; `write` gets what the schemas make of the path and the body. */
export function defineWriting<Path extends z.ZodRawShape, Body extends z.ZodType, Answer extends z.ZodType>({
  pathParams,
  write,
  ...endpoint
}: WriteDefinition<Path, Body, Answer>): Endpoint {
  return {
    ...endpoint,
    method: 'POST',
    item: undefined,
    pathParams: z.strictObject(pathParams ?? {}),
    query: z.strictObject({}),
    find: ({ account, ...context }, input, body) => {
      if (!account) throw new Error('Nobody was asked who writes.');
      return write({ ...context, account }, input as z.infer<z.ZodObject<Path>>, body as z.output<Body>);
    },
  };
}
