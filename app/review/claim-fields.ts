import { z } from 'zod';
import { isStorableText } from '#db/storable-text.ts';

/** The longest text of a field; names are cut here when they are read from an abstract, too. */
const LONGEST = 200;
const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i;

/** A line of text; empty means that the abstract does not say it. */
function optionalText(what: string) {
  return z
    .string()
    .trim()
    .max(LONGEST, `${what} is longer than ${LONGEST} characters. Shorten it.`)
    .refine(isStorableText, `${what} holds characters that cannot be stored. Type it anew.`)
    .transform((text) => text || null);
}

/** A number as people type it; null where nothing is typed. */
function optionalNumber(what: string) {
  return (
    z
      .string()
      .trim()
      .max(40)
      // What reads as a minus may be typed as one.
      .transform((text) => text.replace(/^[−–]/, '-'))
      .refine((text) => text === '' || (NUMERAL.test(text) && Number.isFinite(Number(text))), {
        message: `${what} is no number. Write it in digits, with a point: 58.8.`,
      })
      .transform((text) => (text === '' ? null : Number(text)))
  );
}

const offset = z
  .string()
  .regex(/^\d{0,7}$/, 'The place in the abstract makes no sense. Load the page anew.')
  .transform((text) => (text === '' ? null : Number(text)));

/** What a reviewer may say of a claim, as a form holds it. Anything else in the form is refused. */
export const claimFields = {
  start: offset.default(null),
  end: offset.default(null),
  quote: z
    .string()
    .max(LONGEST, `The quote is longer than ${LONGEST} characters: mark the number alone.`)
    .refine((text) => text.trim() !== '', 'Say which characters hold the number.'),
  value: optionalNumber('The value'),
  low: optionalNumber('The other end of the range').default(null),
  unit: optionalText('The unit').default(null),
  kind: z.enum(['score', 'gain'], 'A number is a score or a gain.'),
  basis: z
    .enum(['', 'absolute', 'relative', 'factor', 'unspecified'], 'This is no basis of a gain.')
    .default('')
    .transform((basis) => basis || null),
  change: z
    .enum(['', 'improvement', 'decline'], 'A gain is an improvement or a decline.')
    .default('')
    .transform((change) => change || null),
  benchmark: optionalText('The benchmark').default(null),
  metric: optionalText('The metric').default(null),
  setting: optionalText('The setting').default(null),
  method: optionalText('The method').default(null),
  base: optionalText('The base model').default(null),
  role: z.enum(['proposed', 'comparator'], 'A system is the own one or a comparator.'),
  versus: optionalText('What it is compared to').default(null),
  from: optionalNumber('The starting value').default(null),
  qualifier: z
    .enum(['', 'up to', 'at least', 'at most', 'about', 'average'], 'This is no qualifier.')
    .default('')
    .transform((qualifier) => qualifier || null),
};

/** The fields of a claim as a reviewer gives them. */
export type ClaimFields = z.output<z.ZodObject<typeof claimFields>>;

/** A remark; empty means none. */
export const note = z
  .string()
  .trim()
  .max(1000, 'The note is longer than 1,000 characters. Shorten it.')
  .refine(isStorableText, 'The note holds characters that cannot be stored. Type it anew.')
  .transform((text) => text || null)
  .default(null);

/** The number of a claim or a review. */
export const id = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .refine((number) => number < 2 ** 31);
