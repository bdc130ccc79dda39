import { z } from 'zod';
import { claimFields, id, note } from './claim-fields.ts';

/** What the reviewer saw: see `toClaimVersion`. */
const version = z.string().regex(/^\d{1,10}\.\d{1,10}$/);
const aboutClaim = { claim: id, version };
/** Where a plain form goes on; looked at by the route. */
const to = z.string().max(2000).optional();

/** Everything that can be sent about a claim; a form with anything else in it is refused. */
const decision = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('accept'), ...aboutClaim, to }),
  z.strictObject({ intent: z.literal('correct'), ...aboutClaim, ...claimFields, note, to }),
  z.strictObject({
    intent: z.literal('reject'),
    ...aboutClaim,
    note: note.refine((reason) => reason !== null, 'Say why it is no result, or why it is wrong.'),
    to,
  }),
  z.strictObject({ intent: z.literal('skip'), claim: id, to }),
  z.strictObject({ intent: z.literal('unskip'), to }),
  z.strictObject({ intent: z.literal('undo'), to }),
  z.strictObject({
    intent: z.literal('revert'),
    ...aboutClaim,
    /** A review whose state is taken up again; 0 for what was extracted. */
    review: z.union([z.literal('0').transform(() => 0), id]),
    note,
    to,
  }),
]);

export type Decision = z.output<typeof decision>;
export type DecisionOn<Intent extends Decision['intent']> = Extract<Decision, { intent: Intent }>;

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problem: string };

/** What a form says about a claim, or what is wrong with it in one line. */
export function parseDecision(form: FormData): Parsed<Decision> {
  return parseForm(decision, form);
}

/** A form as one object by a schema; a field that stands twice, a file, or an unknown field is a problem. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Parsed<z.output<Schema>> {
  const names = [...form.keys()];
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return { ok: false, problem: `The form says “${twice}” twice.` };
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, toText(value)]));
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problem: describe(parsed.error.issues[0]) };
}

/** Browsers send line breaks as CR LF whatever was typed. */
function toText(value: FormDataEntryValue): unknown {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys')
    return `The form has a field that does not belong there: ${issue.keys[0]}.`;
  // Our own messages are sentences; what zod says by itself is for programmers.
  if (issue && /[.?]$/.test(issue.message)) return issue.message;
  return `The form makes no sense (${issue?.path.join('.') || 'all of it'}). Load the page anew and try again.`;
}
