import type { OpenApiOperation, OpenApiParameter } from '#app/api/openapi.ts';
import { ScrollBox } from './scroll-box.tsx';
import { TableHead } from './table-head.tsx';

interface ApiOperationProps {
  method: string;
  /** Whole, from the root. */
  path: string;
  operation: OpenApiOperation;
  /** Name of the schema of its answer. */
  answer: string;
  /** Name of the schema of what it is sent; empty where nothing is. */
  body: string;
  /** A request that answers something. */
  example?: string | undefined;
}

/** One thing that the API does: its address, what it takes, and what comes back. */
export function ApiOperation({ method, path, operation, answer, body, example }: ApiOperationProps) {
  const { operationId, summary, description, parameters } = operation;
  return (
    <section aria-labelledby={operationId} className="space-y-2">
      <h3 id={operationId} className="font-semibold">
        {summary}
      </h3>
      <p className="[overflow-wrap:anywhere]">
        <code>
          {method} {path}
        </code>
      </p>
      {description && <p className="max-w-prose text-muted">{description}</p>}
      {parameters.length > 0 && <Parameters of={operationId} parameters={parameters} />}
      <p className="text-sm [overflow-wrap:anywhere] text-muted">
        {body && (
          <>
            Takes <a href={`#schema-${body}`}>{body}</a> as JSON, and a token.{' '}
          </>
        )}
        Answers <a href={`#schema-${answer}`}>{answer}</a>
        {example && (
          <>
            , for example <a href={example}>{example}</a>
          </>
        )}
      </p>
    </section>
  );
}

function Parameters({ of, parameters }: { of: string; parameters: readonly OpenApiParameter[] }) {
  return (
    <ScrollBox label={`Parameters of ${of}`}>
      <table className="data-table">
        <TableHead columns={['Parameter', 'Takes', 'Meaning']} />
        <tbody>
          {parameters.map(({ name, description, schema }) => (
            <tr key={name}>
              <th scope="row" className="!font-medium !text-ink">
                <code>{name}</code>
              </th>
              <td className="min-w-40">{describeType(schema)}</td>
              <td className="w-full min-w-56">{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** A type of JSON Schema in a few words: `integer, 1 to 200, else 50`. */
export function describeType(schema: Record<string, unknown>): string {
  const {
    const: fixed,
    enum: choices,
    type,
    minimum,
    maximum,
    default: usual,
    format,
    $ref,
    items,
    anyOf,
  } = schema;
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? '';
  if (Array.isArray(anyOf))
    return anyOf.map((each) => describeType(each as Record<string, unknown>)).join(' or ');
  if (type === 'array') return `list of ${describeType((items ?? {}) as Record<string, unknown>)}`;
  if (typeof fixed === 'string') return fixed;
  const bounds = typeof minimum === 'number' && typeof maximum === 'number' && maximum < 2 ** 31 - 1;
  return [
    Array.isArray(choices)
      ? choices.join(', ')
      : format === 'date'
        ? 'day'
        : format === 'uri'
          ? 'address'
          : String(type ?? 'anything'),
    bounds ? `${String(minimum)} to ${String(maximum)}` : '',
    usual === undefined ? '' : `else ${String(usual)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
