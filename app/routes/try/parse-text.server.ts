import { z } from 'zod';
import { LONGEST_TEXT, type TryText } from './try-text.ts';

/** What was asked for: to fetch a paper from arXiv by what stands in that box, or to read the text as it is. */
export interface TryRequest {
  wants: 'abstract' | 'reading';
  arxiv: string;
  text: TryText;
}

export type ParsedText = { ok: true; text: TryText } | { ok: false; text: TryText; problem: string };

const tryText = z.object({
  title: z.string().max(1000, 'The title is longer than 1,000 characters. Shorten it.'),
  abstract: z
    .string()
    .refine((text) => text.trim() !== '', 'There is no text to read. Paste an abstract.')
    .max(
      LONGEST_TEXT,
      `The text is longer than ${LONGEST_TEXT.toLocaleString('en')} characters. Shorten it.`,
    ),
});

const LONGEST_ADDRESS = 300;

/**
 * Tells the two buttons apart. The Enter key presses the first one, that fetches, wherever in the form it is hit: with
 * nothing to fetch, it means the text.
 */
export function parseTryRequest(form: FormData): TryRequest {
  const text = { title: toText(form.get('title')), abstract: toText(form.get('abstract')) };
  const arxiv = toText(form.get('arxiv')).trim().slice(0, LONGEST_ADDRESS);
  const isFetch = form.get('do') === 'fetch' && (arxiv !== '' || text.abstract.trim() === '');
  return { wants: isFetch ? 'abstract' : 'reading', arxiv, text };
}

/** The text to be read. A text that can't be read comes back with the problem, so that nothing typed is lost. */
export function parseTryText(text: TryText): ParsedText {
  const parsed = tryText.safeParse(text);
  if (parsed.success) return { ok: true, text };
  return { ok: false, text, problem: parsed.error.issues[0]?.message ?? 'The text could not be read.' };
}

/** Browsers send line breaks as CR LF whatever was typed. */
function toText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
