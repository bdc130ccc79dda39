import type { Kysely } from 'kysely';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { toProblem } from './answer-name-form.server.ts';
import { parseRevertForm } from './name-forms.ts';
import { revertNameChange } from './revert-name-change.server.ts';

/** Takes a step of a history back; where it cannot be done, the reason comes back. */
export async function answerRevertForm(
  db: Kysely<Database>,
  what: NamedKind,
  userId: number,
  sent: FormData,
): Promise<{ problem?: undefined } | { problem: string; status: 400 | 409 }> {
  const parsed = parseRevertForm(sent);
  if (parsed.problem !== undefined) return { problem: parsed.problem, status: 400 };
  try {
    await revertNameChange(db, what, { userId, note: parsed.form.note }, parsed.form.changeId);
    return {};
  } catch (error) {
    return { problem: toProblem(error), status: 409 };
  }
}
