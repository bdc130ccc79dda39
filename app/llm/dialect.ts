import type { OutputForm } from './settings.ts';

/** What an endpoint understands of the protocol; learnt from what it turns down. */
export interface Dialect {
  readonly output: OutputForm;
  readonly limitName: 'max_tokens' | 'max_completion_tokens';
  /** 0 where the endpoint lets us choose; some models take only their own. */
  readonly temperature: 0 | undefined;
}

export const FULL_DIALECT: Dialect = { output: 'schema', limitName: 'max_tokens', temperature: 0 };

/** A form of output with less structure, for endpoints that do not know the one before. */
const SIMPLER: Readonly<Record<OutputForm, OutputForm | undefined>> = {
  schema: 'json',
  json: 'text',
  text: undefined,
};

/** How to ask again after a question was turned down as ill-formed; undefined where no other way may help. */
export function adaptDialect(dialect: Dialect, complaint: string): Dialect | undefined {
  if (/max_completion_tokens/.test(complaint) && dialect.limitName === 'max_tokens')
    return { ...dialect, limitName: 'max_completion_tokens' };
  if (/temperature/i.test(complaint) && dialect.temperature === 0)
    return { ...dialect, temperature: undefined };
  const output = SIMPLER[dialect.output];
  if (
    output &&
    /response_?format|json_?schema|json_?object|structured|schema|grammar|guided/i.test(complaint)
  )
    return { ...dialect, output };
  return undefined;
}
