import { isRecord, type SourceItem } from '../source-item.ts';
import type { Answer, AnswerMarks, Question } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import type { SourceNote } from './source-memory.ts';

/** An answer; or that it would be the one whose papers are stored already, with what came after that. */
export type NewAnswer = ({ isUnchanged: false } & Answer) | { isUnchanged: true; next: string };

/** Asks a service, and tells it what of the same address is stored already: then it may answer that nothing has changed. */
export async function askForNew(
  { client, memory, signal }: ServiceAccess,
  question: Omit<Question, 'known' | 'signal'>,
): Promise<NewAnswer> {
  const known = await memory?.findMarks(question.url.href);
  const answer = await client.ask({ ...question, known, signal });
  return answer.status === 304 && known
    ? { isUnchanged: true, next: known.next }
    : { isUnchanged: false, ...answer };
}

/** An answer that a page was read from, and what came after it. */
interface ReadAnswer {
  address: URL;
  marks: AnswerMarks;
  next?: string;
}

/**
 * What to keep of an answer once these items of it are stored. One that held something unusable is asked for in full the next
 * time too, so that it is reported again and not forgotten.
 */
export function toMarks(
  items: readonly SourceItem[],
  { address, marks: { etag, lastModified }, next = '' }: ReadAnswer,
): SourceNote {
  const isUsed = items.every((item) => !isRecord(item) || item.ok);
  if (!isUsed || (etag === null && lastModified === null)) return {};
  return { marks: { address: address.href, etag, lastModified, next } };
}
