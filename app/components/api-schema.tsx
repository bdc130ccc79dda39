import { describeType } from './api-operation.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TableHead } from './table-head.tsx';

interface ApiSchemaProps {
  name: string;
  schema: Record<string, unknown>;
}

/** The fields of one kind of record, those of unnamed records in it beneath their own. */
export function ApiSchema({ name, schema }: ApiSchemaProps) {
  return (
    <section aria-labelledby={`schema-${name}`} className="space-y-2">
      <h3 id={`schema-${name}`} className="font-semibold">
        {name}
      </h3>
      {typeof schema.description === 'string' && (
        <p className="max-w-prose text-muted">{schema.description}</p>
      )}
      <ScrollBox label={`Fields of ${name}`}>
        <table className="data-table">
          <TableHead columns={['Field', 'Type', 'Meaning']} />
          <tbody>
            {listFields(schema).map(({ path, type, description }) => (
              <tr key={path}>
                <th scope="row" className="!font-medium !text-ink">
                  <code>{path}</code>
                </th>
                <td className="min-w-40">{type}</td>
                <td className="w-full min-w-56">{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

interface Field {
  path: string;
  type: string;
  description: string;
}

function listFields(schema: Record<string, unknown>, before = ''): Field[] {
  const choices = (schema.oneOf ?? schema.anyOf) as Record<string, unknown>[] | undefined;
  if (choices && before === '') return mergeFields(choices);
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = before + name;
    const members = field.type === 'array' ? ((field.items ?? {}) as Record<string, unknown>) : field;
    return [
      { path, type: describeType(field), description: String(field.description ?? '') },
      ...listFields(members, `${path}.`),
    ];
  });
}

/** Fields of several forms of one record, each once. */
function mergeFields(choices: readonly Record<string, unknown>[]): Field[] {
  const fields = new Map<string, Field>();
  for (const field of choices.flatMap((choice) => listFields(choice))) {
    const known = fields.get(field.path);
    const type = known && known.type !== field.type ? `${known.type}, ${field.type}` : field.type;
    fields.set(field.path, { ...field, type });
  }
  return [...fields.values()];
}
