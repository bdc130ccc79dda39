import { z } from 'zod';
import { LONGEST_TEXT } from '../try/try-text.ts';

const text = z.string().transform((value) => value.replaceAll('\r\n', '\n'));

const storeForm = z.object({
  /** Identifier or address of the paper where the text was fetched from arXiv. */
  arxiv: z.string().max(300).default(''),
  title: text.pipe(z.string().trim().min(1, 'A paper needs a title.').max(1000, 'The title is too long.')),
  abstract: text.pipe(
    z.string().regex(/\S/, 'There is no abstract.').max(LONGEST_TEXT, 'The abstract is too long.'),
  ),
});

export type StoreForm = z.output<typeof storeForm>;

/** The paper that is to be stored, or what is wrong with it in one line. */
export function parseStoreForm(form: FormData): StoreForm | { problem: string } {
  const { data, error } = storeForm.safeParse(Object.fromEntries(form));
  return data ?? { problem: `${error.issues[0]?.message} Go back and put it right.` };
}
