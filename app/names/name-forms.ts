import { z } from 'zod';
import { idField as id } from '#app/forms/id-field.ts';
import { isStorableText } from '#db/storable-text.ts';

/** Characters that no name has: controls, and those that turn the direction of what stands around them. */
const UNFIT = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const storable = z.string().trim().refine(isStorableText, 'holds characters that cannot be stored');
const nameText = storable
  .pipe(z.string().max(200, 'is longer than 200 characters'))
  .refine((text) => !UNFIT.test(text), 'holds characters that no name has');
const name = nameText.pipe(z.string().min(1, 'is missing'));
const orNull = nameText.transform((text) => text || null);
const last = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const note = storable
  .pipe(z.string().max(2000, 'is longer than 2000 characters'))
  .optional()
  .transform((text) => text || null);
const bound = z
  .string()
  .trim()
  .max(40, 'is no number')
  .transform((text, context) => {
    if (text === '') return null;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    context.addIssue({ code: 'custom', message: 'is no number' });
    return z.NEVER;
  });

const seen = { last, note };

const edit = z.object({
  intent: z.literal('edit'),
  ...seen,
  name,
  // A benchmark has these; of a method nobody asks.
  task: orNull.optional(),
  metric: orNull.optional(),
  direction: z.enum(['higher', 'lower']).optional(),
  min: bound.optional(),
  max: bound.optional(),
  parent: nameText.optional(),
});

/** What the forms of a benchmark or method send. Fields that are not named here are not looked at. */
const nameForm = z.discriminatedUnion('intent', [
  edit,
  z.object({ intent: z.literal('add-alias'), ...seen, alias: name }),
  z.object({ intent: z.literal('remove-alias'), ...seen, aliasId: id }),
  z.object({
    intent: z.literal('split'),
    ...seen,
    aliasIds: z.array(id).min(1, 'are missing: choose some').max(1000),
    target: name,
  }),
]);

export type NameForm = z.infer<typeof nameForm>;
export type EditForm = z.infer<typeof edit>;

const mergeForm = z.object({ into: name, ...seen, lastKept: last });
export type MergeForm = z.infer<typeof mergeForm>;

const revertForm = z.object({ changeId: id, note });
export type RevertForm = z.infer<typeof revertForm>;

const pairForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.enum(['dismiss', 'restore']),
    what: z.enum(['benchmark', 'method']),
    one: id,
    other: id,
  }),
  z.object({ intent: z.literal('look-again') }),
]);
export type PairForm = z.infer<typeof pairForm>;

export type Parsed<Form> = { form: Form; problem?: undefined } | { form?: undefined; problem: string };

export function parseNameForm(sent: FormData): Parsed<NameForm> {
  return parse(nameForm, { ...Object.fromEntries(sent), aliasIds: sent.getAll('aliasIds') });
}

export function parseMergeForm(sent: FormData): Parsed<MergeForm> {
  return parse(mergeForm, Object.fromEntries(sent));
}

export function parseRevertForm(sent: FormData): Parsed<RevertForm> {
  return parse(revertForm, Object.fromEntries(sent));
}

export function parsePairForm(sent: FormData): Parsed<PairForm> {
  return parse(pairForm, Object.fromEntries(sent));
}

/** What fields are called on the page. */
const FIELDS: Record<string, string> = {
  alias: 'The name',
  name: 'The name',
  task: 'The task',
  metric: 'The metric',
  min: 'The lowest value',
  max: 'The highest value',
  parent: 'What it is a variant of',
  note: 'The note',
  into: 'What it is to be merged into',
  target: 'Where the names go',
  aliasIds: 'The names',
};

function parse<Form>(schema: z.ZodType<Form>, sent: unknown): Parsed<Form> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { form: parsed.data };
  const [issue] = parsed.error.issues;
  const field = FIELDS[String(issue?.path[0])];
  return {
    problem: field
      ? `${field} ${issue?.message}.`
      : 'The form is not complete: open the page anew and send it again.',
  };
}
