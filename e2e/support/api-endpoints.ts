/** What the API says of itself, as far as it says what can be sent. */
export interface ApiEndpoint {
  method: 'GET' | 'POST';
  /** With what changes in braces: `/api/v1/papers/{slug}`. */
  path: string;
  /** Names of its parameters in the address. */
  query: string[];
  /** Names of the fields of what is sent, in whichever of its forms. */
  fields: string[];
}

interface Schema {
  $ref?: string;
  properties?: Record<string, unknown>;
  oneOf?: Schema[];
  anyOf?: Schema[];
}

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface OpenApi {
  paths: Record<string, Partial<Record<'get' | 'post', Operation>>>;
  components: { schemas: Record<string, Schema> };
}

/** Asks the app for the document of its API. */
export async function listApiEndpoints(url: string): Promise<ApiEndpoint[]> {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as OpenApi;
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = operations[method];
      if (!operation) return [];
      const body = operation.requestBody?.content['application/json']?.schema;
      return {
        method: method === 'get' ? ('GET' as const) : ('POST' as const),
        path: path.startsWith('/api/v1') ? path : `/api/v1${path}`,
        query: (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name),
        fields: body ? [...new Set(listFields(body, document))] : [],
      };
    }),
  );
}

function listFields({ $ref, properties, oneOf, anyOf }: Schema, document: OpenApi): string[] {
  const named = $ref ? document.components.schemas[$ref.split('/').at(-1)!] : undefined;
  const inner = [...(named ? [named] : []), ...(oneOf ?? []), ...(anyOf ?? [])];
  return [...Object.keys(properties ?? {}), ...inner.flatMap((one) => listFields(one, document))];
}
