import { z } from 'zod';
import { LONGEST_TEXT, type TryText } from './try-text.ts';

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

/** What the form was sent with. A text that can't be read comes back with the problem, so that nothing typed is lost. */
export function parseTryText(form: FormData): ParsedText {
  const text = { title: toText(form.get('title')), abstract: toText(form.get('abstract')) };
  const parsed = tryText.safeParse(text);
  if (parsed.success) return { ok: true, text };
  return { ok: false, text, problem: parsed.error.issues[0]?.message ?? 'The text could not be read.' };
}

/** Browsers send line breaks as CR LF whatever was typed. */
function toText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
