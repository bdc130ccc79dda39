import type { Kysely } from 'kysely';
import { compareNames } from '#db/names/compare-names.server.ts';
import { dismissPair, restorePair } from '#db/names/near-pairs.server.ts';
import type { Database } from '#db/schema.ts';
import { parsePairForm } from './name-forms.ts';

/**
 * Notes that two names mean two things, takes that back, or looks for pairs anew.
 * @returns what was wrong with the form, if anything
 */
export async function answerPairForm(
  db: Kysely<Database>,
  userId: number,
  sent: FormData,
): Promise<string | undefined> {
  const { form, problem } = parsePairForm(sent);
  if (problem !== undefined) return problem;
  if (form.intent === 'look-again') {
    await compareNames(db);
    return undefined;
  }
  if (form.one === form.other) return 'A pair takes two.';
  if (form.intent === 'dismiss') await dismissPair(db, form.what, userId, [form.one, form.other]);
  else await restorePair(db, form.what, [form.one, form.other]);
  return undefined;
}
