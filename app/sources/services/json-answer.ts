import { parseJson } from '../parse-json.ts';
import { askForNew } from './ask-for-new.ts';
import type { AnswerMarks, Question } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

/** What a service has for a question: a value, no such thing (404, 410), or nothing new since that was stored. */
export type JsonAnswer =
  | { outcome: 'found'; value: unknown; marks: AnswerMarks }
  | { outcome: 'missing' }
  | { outcome: 'unchanged'; next: string };

/**
 * Asks a service that answers in JSON.
 * @throws {ServiceError} where it refuses, or cannot be used
 */
export async function askJson(
  access: ServiceAccess,
  question: Omit<Question, 'expects' | 'isWhole' | 'known' | 'signal'>,
): Promise<JsonAnswer> {
  const isWhole = (text: string) => parseJson(text).ok;
  const answer = await askForNew(access, { ...question, expects: 'json', isWhole });
  if (answer.isUnchanged) return { outcome: 'unchanged', next: answer.next };
  const { text, status, etag, lastModified } = answer;
  const { name } = question.service;
  if (status === 404 || status === 410) return { outcome: 'missing' };
  if (status >= 300)
    throw new ServiceError(
      `${name} does not answer this (status ${status})${toDetail(text)}. Check what is asked for.`,
      'refused',
      status,
    );
  const json = parseJson(text);
  if (!json.ok)
    throw new ServiceError(
      `${name} sent something else than JSON: ${json.reason}. Try again later.`,
      'garbled',
    );
  return { outcome: 'found', value: json.value, marks: { etag, lastModified } };
}

/** What services say in JSON about why they refuse. */
function toDetail(text: string): string {
  const json = parseJson(text);
  const { message, error } = (json.ok && typeof json.value === 'object' ? (json.value ?? {}) : {}) as Record<
    string,
    unknown
  >;
  const detail = [message, error].find((value) => typeof value === 'string');
  return detail ? `: ${detail.replace(/\s+/g, ' ').slice(0, 160)}` : '';
}
