import { API_ROOT } from '#app/api/match-path.ts';
import type { OpenApiDocument, OpenApiOperation } from '#app/api/openapi.ts';

const EXAMPLES: Record<string, string> = {
  listPapers: '/papers?limit=5&fields=title,claims,page',
  listClaims: '/claims?benchmark=math&kind=score&fields=written,method.name,source.page',
  listBenchmarks: '/benchmarks?q=math',
  showBenchmark: '/benchmarks/math',
  listLeaderboards: '/leaderboards?limit=5',
  showLeaderboard: '/leaderboards/math?limit=3',
  listMethods: '/methods?limit=5',
  listImprovements: '/improvements?basis=factor&limit=5',
};

/** The OpenAPI document as a page shows it. */
export function shapeReference({ paths, components }: OpenApiDocument) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]: [string, OpenApiOperation]) => {
      const example = EXAMPLES[operation.operationId];
      return {
        method: method.toUpperCase(),
        path: API_ROOT + path,
        operation,
        answer: findAnswer(operation.responses),
        body: findAnswer(operation.requestBody),
        example: example && API_ROOT + example,
      };
    }),
  );
  const schemas = Object.entries(components.schemas).map(([name, schema]) => ({ name, schema }));
  return { operations, schemas };
}

/** Name of the schema of what is sent, or of the answer where all goes well. */
function findAnswer(content: unknown): string {
  return /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(content ?? {}))?.[1] ?? '';
}
