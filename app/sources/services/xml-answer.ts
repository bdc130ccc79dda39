import { askForNew, type NewAnswer } from './ask-for-new.ts';
import type { Question } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

/**
 * Asks a service that answers in XML, and says in XML what is wrong too.
 * @throws {ServiceError} where it refuses in another way, or cannot be used
 */
export async function askXml(
  access: ServiceAccess,
  question: Omit<Question, 'expects' | 'known' | 'signal'> & { isWhole: (text: string) => boolean },
): Promise<NewAnswer> {
  const answer = await askForNew(access, { ...question, expects: 'xml' });
  if (answer.isUnchanged || answer.status < 400 || question.isWhole(answer.text)) return answer;
  const { name } = question.service;
  throw new ServiceError(
    `${name} does not answer this (status ${answer.status}). Check what is asked for, or try again later.`,
    'refused',
    answer.status,
  );
}
