/** A field of a claim that is another one after a change, as people read it. */
export interface FieldChange {
  name: string;
  before: string;
  after: string;
}

/** Names of the fields by column, in the order in which they are told. Ids of names are left out: the names say it. */
const FIELDS: [column: string, name: string][] = [
  ['quote', 'Characters'],
  ['value', 'Value'],
  ['low', 'Low end'],
  ['unit', 'Unit'],
  ['kind', 'Kind'],
  ['basis', 'Basis'],
  ['change', 'Better or worse'],
  ['benchmark_name', 'Benchmark'],
  ['metric', 'Metric'],
  ['setting', 'Setting'],
  ['method_name', 'Method'],
  ['base_name', 'Built on'],
  ['role', 'Whose'],
  ['versus', 'Compared to'],
  ['from_value', 'From'],
  ['qualifier', 'Hedge'],
  ['start_offset', 'Place'],
];

type Columns = Record<string, unknown>;

/** What differs between two states of a claim; a field that only one of them speaks of counts as not said in the other. */
export function listFieldChanges(before: Columns | null, after: Columns | null): FieldChange[] {
  return FIELDS.flatMap(([column, name]) => {
    const [one, other] = [before?.[column] ?? null, after?.[column] ?? null];
    return one === other ? [] : [{ name, before: toText(one), after: toText(other) }];
  });
}

function toText(value: unknown): string {
  return value === null ? 'not said' : String(value);
}
