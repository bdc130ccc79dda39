import type { Kysely } from 'kysely';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { changeSubject } from './change-subject.server.ts';
import { parseNameForm } from './name-forms.ts';

/** What a form sent, to be shown again with what was wrong with it. */
export interface RefusedForm {
  problem: string;
  intent: string;
  fields: Record<string, string>;
  aliasIds: string[];
  /** 400 for what makes no sense, 409 for what cannot be done as things stand. */
  status: 400 | 409;
}

/** Does what a form asks for; where it cannot be done, everything that was typed comes back with the reason. */
export async function answerNameForm(
  db: Kysely<Database>,
  what: NamedKind,
  slug: string,
  userId: number,
  sent: FormData,
): Promise<RefusedForm | { intent: string; problem?: undefined }> {
  const parsed = parseNameForm(sent);
  if (parsed.problem !== undefined) return refuse(sent, parsed.problem, 400);
  try {
    await changeSubject(db, what, slug, userId, parsed.form);
    return { intent: parsed.form.intent };
  } catch (error) {
    return refuse(sent, toProblem(error), 409);
  }
}

/** The line for whoever asked for a change. Anything else that goes wrong is not theirs. */
export function toProblem(error: unknown): string {
  if (error instanceof NameChangeRefused) return error.message;
  throw error;
}

function refuse(sent: FormData, problem: string, status: 400 | 409): RefusedForm {
  const fields = [...sent].filter((field): field is [string, string] => typeof field[1] === 'string');
  const { intent = '', ...rest } = Object.fromEntries(fields);
  return { problem, status, intent, fields: rest, aliasIds: sent.getAll('aliasIds').map(String) };
}

/** What is said once a form is done, by its intent. */
export const DONE: Record<string, string> = {
  edit: 'Saved. The leaderboards follow.',
  'add-alias': 'The name is added.',
  'remove-alias': 'The name is gone.',
  split: 'The names are split off. The leaderboards follow.',
};
