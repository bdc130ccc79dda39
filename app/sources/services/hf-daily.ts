import { toHfDailyPaper } from '../hf-daily-record.ts';
import type { SourceRecord } from '../paper.ts';
import { askJson } from './json-answer.ts';
import type { Service } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

const HUGGING_FACE: Service = { name: 'Hugging Face', delayMs: 1000 };
const PAPERS_A_PAGE = 100;

/** The daily papers of Hugging Face: of one day, or the latest. */
export async function* readHfDaily(access: ServiceAccess, day: string | null): AsyncGenerator<SourceRecord> {
  const url = new URL(access.settings.hfDailyUrl);
  url.searchParams.set('limit', String(PAPERS_A_PAGE));
  if (day) url.searchParams.set('date', day);
  const list = await askJson(access, { service: HUGGING_FACE, url });
  // A day without papers, as a Sunday, is an empty list; one that does not exist is an error.
  if (list === undefined)
    throw new ServiceError(`Hugging Face has no daily papers of ${day}.`, 'refused', 404);
  if (!Array.isArray(list))
    throw new ServiceError('Hugging Face sent something else than a list of papers.', 'garbled');
  for (const [index, entry] of list.entries()) yield toHfDailyPaper(index + 1, entry);
}
