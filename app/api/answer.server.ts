import type { z } from 'zod';
import { ENDPOINTS } from './endpoints.ts';
import type { ApiContext, Endpoint } from './endpoint.ts';
import { listFieldNames } from './field-names.ts';
import { API_ROOT, matchPath } from './match-path.ts';
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
    if (error instanceof ProblemError) return toProblemResponse(error);
    console.error(error);
    return toProblemResponse(new ProblemError(500, 'Something broke here. The log of the server says what.'));
  }
}

async function answer(request: Request, { headers, ...context }: ApiOptions): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(API_ROOT.length).replace(/\/$/, '');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (path === '/openapi.json') {
    if (!isReading) throw methodNotAllowed(['GET']);
    return toJsonResponse(createOpenApiDocument(url.origin), headers);
  }
  for (const endpoint of ENDPOINTS) {
    const params = matchPath(endpoint.path, path);
    if (!params) continue;
    if (!isReading) throw methodNotAllowed(['GET']);
    return read(endpoint, params, url, { context, headers });
  }
  throw new ProblemError(404, `There is nothing at ${url.pathname}. ${url.origin}/api lists what there is.`);
}

async function read(
  endpoint: Endpoint,
  params: Record<string, string>,
  url: URL,
  { context, headers }: { context: Omit<ApiContext, 'origin'>; headers: Record<string, string> | undefined },
): Promise<Response> {
  const { fields: fieldText, ...query } = Object.fromEntries(url.searchParams);
  const input = {
    ...parse(endpoint.pathParams, params),
    ...parse(endpoint.query, { ...query, ...(fieldText !== undefined && { fields: fieldText }) }),
  };
  const fields = parseFields((input as { fields?: string }).fields ?? '');
  const unknown = endpoint.item && findUnknownField(fields, listFieldNames(endpoint.item));
  if (unknown !== undefined) throw invalid([{ parameter: 'fields', detail: `there is no field ${unknown}` }]);
  const found = await endpoint.find({ ...context, origin: url.origin }, input);
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
  throw invalid(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((parameter) => ({ parameter, detail: 'there is no such parameter' }))
        : [{ parameter: issue.path.join('.'), detail: issue.message }],
    ),
  );
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
