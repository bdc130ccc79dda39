import { z } from 'zod';
import { findUnstorable } from './storable-text.ts';

/** Text that Postgres can hold; `message` says what was expected where it is no text at all. */
function storableText(message: string) {
  return z
    .string({ error: ({ input }) => (input === undefined ? 'missing' : message) })
    .superRefine((text, context) => {
      const problem = findUnstorable(text);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    });
}

function filledText(message = 'must be text') {
  return storableText(message).refine((text) => text.trim() !== '', 'empty');
}

const identifier = z.union(
  [filledText().max(500, 'longer than 500 characters'), z.number().transform(String)],
  {
    error: ({ input }) => (input === undefined ? 'missing' : 'must be text or a number'),
  },
);

/** Web addresses only: a `javascript:` or `file:` address would become a link on a page. */
const webAddress = filledText().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}, 'must be a http or https address');

/** A day; a year or a month alone is accepted, but no day is made up for it. */
const isoDate = filledText()
  .refine(isCalendarDate, 'must be a date like 2025-03-13')
  .transform((text) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null);

function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(text);
  if (!parts) return false;
  const day = [parts[1], parts[2] ?? '01', parts[3] ?? '01'].join('-');
  // A day that the calendar does not have either fails to parse or comes back as another one.
  return new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false;
}

/** Names in one string are parted where a bibliography parts them: at semicolons, else at "and". */
const authorList = z.union(
  [
    z.array(storableText('must be text')),
    storableText('must be text').transform((text) => text.split(text.includes(';') ? ';' : /\s+and\s+/)),
  ],
  { error: 'must be a list of names or one text' },
);

/** One object of a JSON Lines file of papers. Fields that it does not name are ignored. */
export const jsonlRecord = z.object(
  {
    id: identifier,
    title: filledText(),
    abstract: filledText(),
    url: webAddress.nullish(),
    date: isoDate.nullish(),
    authors: authorList.nullish(),
    isDigest: z.boolean('must be true or false').nullish(),
  },
  { error: 'must be an object with id, title and abstract' },
);

export type JsonlRecord = z.infer<typeof jsonlRecord>;
