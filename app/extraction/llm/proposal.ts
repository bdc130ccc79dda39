import { z } from 'zod';

const name = z.string().nullable();

/**
 * One claim as a model may propose it. It gives characters and words of the text, never offsets; unit, hedge, range and
 * basis are not asked for: the lexer reads them at the place that the quote names. Every field is there in every answer,
 * as endpoints with strict schemas want it.
 */
export const proposedClaim = z.object({
  quote: z.string().describe('The number with its sign and unit, exactly as the abstract writes it.'),
  context: z
    .string()
    .describe(
      'The words of the abstract around the number, the quote among them, enough to occur only once.',
    ),
  value: z.number().describe('The number that the quote says, on the same scale.'),
  kind: z.enum(['score', 'gain']),
  benchmark: name.describe('Benchmark or data set, as written; null where the text names none.'),
  metric: name.describe('Metric, as written; null where the text does not say.'),
  setting: name.describe(
    'Split, subset, language, shots, resolution or condition of the measurement, as written; null where the text names none.',
  ),
  method: name.describe('The system that the number belongs to, as written.'),
  base: name.describe('The model that the system is built on, as written.'),
  role: z.enum(['proposed', 'comparator']),
  versus: name.describe('Gains only: what it is better than, as written.'),
  from: z.number().nullable().describe('The starting value, where the text gives it with the value reached.'),
});

/** What a model may answer; its JSON schema goes to the endpoint. */
export const modelAnswer = z.object({ claims: z.array(proposedClaim) });

export type ProposedClaim = z.infer<typeof proposedClaim>;

/** The schema as JSON, for endpoints that hold a model to it. */
export function toAnswerSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(modelAnswer);
  return schema;
}
