import { parseJson } from '../parse-json.ts';
import type { Question } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

/**
 * The JSON that a service answers with; undefined where it has no such thing (404, 410).
 * @throws {ServiceError} where it refuses, or cannot be used
 */
export async function askJson(
  { client, signal }: ServiceAccess,
  question: Omit<Question, 'expects' | 'isWhole' | 'signal'>,
): Promise<unknown> {
  const isWhole = (text: string) => parseJson(text).ok;
  const { text, status } = await client.ask({ ...question, expects: 'json', isWhole, signal });
  const { name } = question.service;
  if (status === 404 || status === 410) return undefined;
  if (status >= 300)
    throw new ServiceError(
      `${name} does not answer this (status ${status})${toDetail(text)}.`,
      'refused',
      status,
    );
  const json = parseJson(text);
  if (!json.ok) throw new ServiceError(`${name} sent something else than JSON: ${json.reason}.`, 'garbled');
  return json.value;
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
