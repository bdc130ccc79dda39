import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '#app/api/endpoints.ts';
import { createOpenApiDocument } from '#app/api/openapi.ts';

const document = createOpenApiDocument('https://claims.example.org');

describe('the OpenAPI document', () => {
  it('is one, as a validator that is not ours sees it', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('names every endpoint, each with another name', () => {
    expect(Object.keys(document.paths)).toEqual([...new Set(ENDPOINTS.map(({ path }) => path))]);
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(ENDPOINTS.length);
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(20);
    expect(text.match(/"\$ref"/g)).toHaveLength(refs.length);
    for (const [, kind, name] of refs)
      expect(document.components[kind as 'schemas'][name ?? ''], `${kind}/${name}`).toBeDefined();
  });

  it('tells the types of parameters, their bounds and what they are without a value', () => {
    const parameters = document.paths['/claims']?.get?.parameters ?? [];
    const find = (name: string) => parameters.find((parameter) => parameter.name === name);
    expect(find('limit')).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    });
    expect(find('kind')?.schema).toMatchObject({ type: 'string', enum: ['score', 'gain'] });
    expect(find('cursor')).toMatchObject({
      description: expect.stringContaining('"next"') as string,
      schema: { type: 'string' },
    });
    expect(document.paths['/claims/{id}']?.get?.parameters[0]).toMatchObject({
      name: 'id',
      in: 'path',
      required: true,
      schema: { type: 'integer' },
    });
  });

  it('says what is sent to write, and that it takes a token', () => {
    const { post } = document.paths['/papers'] ?? {};
    expect(post).toMatchObject({ operationId: 'createPaper', security: [{ token: [] }] });
    expect(document.components.schemas.NewPaper?.required).toEqual(['id', 'title', 'abstract']);
    expect(document.components.securitySchemes).toMatchObject({ token: { type: 'http', scheme: 'bearer' } });
    expect(document.paths['/papers']?.get?.security).toBeUndefined();
  });

  it('says of every field of a claim what it means to be without it', () => {
    const { Claim } = document.components.schemas;
    expect(Claim?.required).toContain('source');
    expect(Claim?.properties).toMatchObject({
      value: { type: 'number' },
      source: { $ref: '#/components/schemas/Source' },
    });
  });
});
