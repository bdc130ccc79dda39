import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { API_ROOT } from './match-path.ts';
import { problem } from './records/problem.ts';

type JsonSchema = Record<string, unknown>;

export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description?: string;
  parameters: OpenApiParameter[];
  requestBody?: unknown;
  security?: Record<string, string[]>[];
  responses: Record<string, unknown>;
}

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; identifier: string };
  };
  servers: { url: string }[];
  paths: Record<string, { get?: OpenApiOperation; post?: OpenApiOperation }>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, unknown>;
    securitySchemes: Record<string, unknown>;
  };
}

const DESCRIPTION = `Numbers that papers report, each with the characters that it was read from.

Lists come in pages: "next" of a page is the cursor of the one behind it, and stays good while papers are added. Answers carry an ETag; a client that sends it back as If-None-Match gets 304 until the data changes. Errors are of type application/problem+json.`;

/** The API as an OpenAPI 3.1 document, made from the schemas that its requests are parsed with. */
export function createOpenApiDocument(origin: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimboard',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin + API_ROOT }],
    paths: listPaths(),
    components: {
      schemas: listSchemas(),
      responses: { Problem: PROBLEM },
      securitySchemes: { token: TOKEN },
    },
  };
}

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'A token of an account, made on its page; it begins with cb_.',
};

const PROBLEM = {
  description: 'What is wrong with the request, or why it has no answer.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function listPaths(): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {};
  for (const endpoint of ENDPOINTS) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method === 'GET' ? 'get' : 'post'] = toOperation(endpoint);
  }
  return paths;
}

function toOperation(endpoint: Endpoint): OpenApiOperation {
  const { operationId, summary, description, pathParams, query, answer, body, access } = endpoint;
  return {
    operationId,
    summary,
    ...(description !== undefined && { description }),
    parameters: [...toParameters(pathParams, 'path'), ...toParameters(query, 'query')],
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: toRef(findId(body)) } } },
      },
    }),
    ...(access && { security: [{ token: [] }] }),
    responses: {
      200: {
        description: summary,
        ...(!access && { headers: { ETag: { schema: { type: 'string' } } } }),
        content: { 'application/json': { schema: { $ref: toRef(findId(answer)) } } },
      },
      ...(!access && { 304: { description: 'Nothing has changed since the answer with this ETag.' } }),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function toParameters({ shape }: z.ZodObject, place: 'path' | 'query'): OpenApiParameter[] {
  return Object.entries(shape as Record<string, z.ZodType>).map(([name, type]) => {
    const {
      $schema: _,
      description,
      ...schema
    } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
    return {
      name,
      in: place,
      required: place === 'path',
      ...(typeof description === 'string' && { description }),
      schema,
    };
  });
}

/** Every schema that has a name, the ones that answers are made of among them. */
function listSchemas(): Record<string, JsonSchema> {
  const named = z.registry<{ id: string }>();
  const add = (schema: z.ZodType) => {
    const id = z.globalRegistry.get(schema)?.id;
    if (id !== undefined && !named.has(schema)) named.add(schema, { id });
    for (const inner of listInner(schema)) add(inner);
  };
  for (const { answer } of ENDPOINTS) add(answer);
  const sent = z.registry<{ id: string }>();
  for (const { body } of ENDPOINTS) if (body) sent.add(body, { id: findId(body) });
  add(problem);
  const options = { uri: toRef, metadata: z.globalRegistry, unrepresentable: 'any' } as const;
  const { schemas: received } = z.toJSONSchema(named, options);
  const schemas = { ...received, ...z.toJSONSchema(sent, { ...options, io: 'input' }).schemas };
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, id: ___, ...schema }]) => [id, schema]),
  );
}

function listInner(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return schema instanceof z.ZodObject ? Object.values(schema.shape as Record<string, z.ZodType>) : [];
}

function findId(schema: z.ZodType): string {
  const id = z.globalRegistry.get(schema)?.id;
  if (id === undefined) throw new Error('An answer of the API has no name: give its schema an id.');
  return id;
}

function toRef(id: string): string {
  return `#/components/schemas/${id}`;
}
