import { z } from 'zod';
import { isStorableText } from '#db/storable-text.ts';

/** Texts from outside that go into a query. */
export const textParam = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(isStorableText, 'holds characters that no text has');

export const slugParam = textParam.describe('The last part of the address of its page.');

export const dayParam = z.iso.date().describe('A day, as in 2025-03-13.');

export const numberParam = z.coerce.number().refine(Number.isFinite, 'must be a number');

export const orderParam = z
  .enum(['asc', 'desc'])
  .default('asc')
  .describe('By when they were stored: the oldest first (asc), or the latest (desc).');

const MOST_ITEMS = 200;

/** The parameters of every list beside its cursor. */
export const listParams = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ITEMS)
    .default(50)
    .describe('How many items a page has at most.'),
  fields: z
    .string()
    .max(1000)
    .optional()
    .describe(
      'Fields that items come with, apart by commas, inner ones after a dot: value,source.quote. Left out: all.',
    ),
};

export const cursorText = 'Where the page begins: the "next" of the page before. Left out: at the beginning.';
