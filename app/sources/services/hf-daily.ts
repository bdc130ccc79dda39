import { toHfDailyPaper } from '../hf-daily-record.ts';
import type { SourceItem } from '../source-item.ts';
import { toMarks } from './ask-for-new.ts';
import { askJson } from './json-answer.ts';
import type { Service } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

const HUGGING_FACE: Service = { name: 'Hugging Face', delayMs: 1000 };
const PAPERS_A_PAGE = 100;

/** The daily papers of Hugging Face: of one day, or the latest. */
export async function* readHfDaily(access: ServiceAccess, day: string | null): AsyncGenerator<SourceItem> {
  const url = new URL(access.settings.hfDailyUrl);
  url.searchParams.set('limit', String(PAPERS_A_PAGE));
  if (day) url.searchParams.set('date', day);
  const answer = await askJson(access, { service: HUGGING_FACE, url });
  if (answer.outcome === 'unchanged') return;
  // A day without papers, as a Sunday, is an empty list; one that does not exist is an error.
  if (answer.outcome === 'missing')
    throw new ServiceError(
      `Hugging Face has no daily papers${day ? ` of ${day}` : ''} (status 404). Name another day.`,
      'refused',
      404,
    );
  if (!Array.isArray(answer.value))
    throw new ServiceError(
      'Hugging Face sent something else than a list of papers. Try again later.',
      'garbled',
    );
  const records = answer.value.map((entry, index) => toHfDailyPaper(index + 1, entry));
  yield* records;
  yield { note: toMarks(records, { address: url, marks: answer.marks }) };
}
