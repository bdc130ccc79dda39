import type { z } from 'zod';
import { leadOn } from '#app/names/follow-merges.server.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { ApiContext, Endpoint } from './endpoint.ts';
import { listFieldNames } from './field-names.ts';
import { API_ROOT, matchPath } from './match-path.ts';
import { Moved, toMovedResponse } from './moved.ts';
import { createOpenApiDocument } from './openapi.ts';
import { ProblemError, toProblemResponse, type ParameterError } from './problem.ts';
import { findUnknownField, parseFields, selectFields } from './select-fields.ts';

export interface ApiOptions extends Omit<ApiContext, 'origin'> {
  /** What an answer is sent with where all went well. */
  headers?: Record<string, string> | undefined;
}

/** Answers a request below /api/v1, whatever it asks for; what went wrong comes as a problem. */
export async function answerApi(request: Request, options: ApiOptions): Promise<Response> {
  try {
    return await answer(request, options);
  } catch (error) {
    if (error instanceof Moved) return toMovedResponse(error, request);
    if (error instanceof ProblemError) return toProblemResponse(error);
    console.error(error);
    return toProblemResponse(new ProblemError(500, 'Something broke here. The log of the server says what.'));
  }
}

async function answer(request: Request, { headers, ...context }: ApiOptions): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(API_ROOT.length).replace(/\/$/, '');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (path === '/openapi.json') {
    if (method !== 'GET') throw methodNotAllowed(['GET']);
    return toJsonResponse(createOpenApiDocument(url.origin), headers);
  }
  const matches = ENDPOINTS.flatMap((endpoint) => {
    const params = matchPath(endpoint.path, path);
    return params ? [{ endpoint, params }] : [];
  });
  if (matches.length === 0)
    throw new ProblemError(
      404,
      `There is nothing at ${url.pathname}. ${url.origin}/api lists what there is.`,
    );
  const match = matches.find(({ endpoint }) => endpoint.method === method);
  if (!match) throw methodNotAllowed(matches.map(({ endpoint }) => endpoint.method));
  const { endpoint, params } = match;
  return endpoint.access
    ? write(endpoint, params, request, context)
    : read(endpoint, params, url, { context, headers });
}

/** Does what writes, for an account that the route has let in. */
async function write(
  endpoint: Endpoint,
  params: Record<string, string>,
  request: Request,
  context: Omit<ApiContext, 'origin'>,
): Promise<Response> {
  if (!context.account) throw new ProblemError(401, 'Show a token: Authorization: Bearer cb_…', CHALLENGE);
  const url = new URL(request.url);
  const input = { ...parse(endpoint.pathParams, params), ...parse(endpoint.query, toValues(url)) };
  const body = parseBody(endpoint, await readJson(request));
  return toJsonResponse(await endpoint.find({ ...context, origin: url.origin }, input, body));
}

const CHALLENGE = { headers: { 'WWW-Authenticate': 'Bearer realm="Claimboard"' } };

async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\b/i.test(type))
    throw new ProblemError(415, 'Send JSON, as Content-Type: application/json.');
  try {
    return await request.json();
  } catch {
    throw new ProblemError(400, 'The body is not valid JSON.');
  }
}

function parseBody({ body }: Endpoint, sent: unknown): unknown {
  const parsed = body?.safeParse(sent);
  if (!parsed) return undefined;
  if (parsed.success) return parsed.data;
  const errors = toParameterErrors(parsed.error);
  const [first] = errors;
  throw new ProblemError(
    422,
    first ? `${first.parameter || 'the body'}: ${first.detail}` : 'This makes no sense.',
    {
      errors,
    },
  );
}

async function read(
  endpoint: Endpoint,
  params: Record<string, string>,
  url: URL,
  { context, headers }: { context: Omit<ApiContext, 'origin'>; headers: Record<string, string> | undefined },
): Promise<Response> {
  const input = { ...parse(endpoint.pathParams, params), ...parse(endpoint.query, toValues(url)) };
  const fields = parseFields((input as { fields?: string }).fields ?? '');
  const unknown = endpoint.item && findUnknownField(fields, listFieldNames(endpoint.item));
  if (unknown !== undefined) throw invalid([{ parameter: 'fields', detail: `there is no field ${unknown}` }]);
  const moved = await leadOn(context.db, url.href);
  if (moved) return moved;
  const found = await endpoint.find({ ...context, origin: url.origin }, input, undefined);
  return toJsonResponse(choose(found, fields, endpoint), { ...headers, ...toLinks(found, url) });
}

/** The fields of the items of a list, or of the one record. */
function choose(found: unknown, fields: ReturnType<typeof parseFields>, { item, answer }: Endpoint): unknown {
  if (item === answer) return selectFields(found, fields);
  const list = found as { items: unknown[] };
  return { ...list, items: selectFields(list.items, fields) };
}

function parse(schema: z.ZodObject, values: Record<string, string>): Record<string, unknown> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw invalid(toParameterErrors(parsed.error));
}

function toParameterErrors({ issues }: z.ZodError): ParameterError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, detail: 'there is no such parameter' }))
      : [{ parameter: issue.path.join('.'), detail: issue.message }],
  );
}

function toValues({ searchParams }: URL): Record<string, string> {
  return Object.fromEntries(searchParams);
}

function invalid(errors: ParameterError[]): ProblemError {
  const [first] = errors;
  const detail = first ? `${first.parameter}: ${first.detail}` : 'The parameters make no sense.';
  return new ProblemError(400, detail, { errors });
}

function methodNotAllowed(allowed: string[]): ProblemError {
  const all = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return new ProblemError(405, `This address takes ${all}.`, { headers: { Allow: all } });
}

/** The address of the next page as a header, for clients that follow those. */
function toLinks(found: unknown, url: URL): Record<string, string> {
  const { next } = found as { next?: unknown };
  if (typeof next !== 'string') return {};
  const address = new URL(url);
  address.searchParams.set('cursor', next);
  return { Link: `<${address.href}>; rel="next"` };
}

function toJsonResponse(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });
}
