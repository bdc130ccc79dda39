import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { parseConflictForm, type ConflictForm } from './conflict-form.ts';
import { ConflictRefused } from './conflict-refused.ts';
import { reopenConflict, settleConflict } from './settle-conflict.server.ts';

/** What a form sent, to be shown again with what was wrong with it. */
export interface RefusedConflictForm {
  problem: string;
  intent: string;
  verdict: string;
  standing: string[];
  note: string;
  /** 400 for what makes no sense, 409 for what cannot be said as things stand. */
  status: 400 | 409;
}

/** Settles a conflict or opens it again; where that cannot be done, everything that was typed comes back with the reason. */
export async function answerConflictForm(
  db: Kysely<Database>,
  conflictId: number,
  userId: number,
  sent: FormData,
): Promise<RefusedConflictForm | { problem?: undefined }> {
  const parsed = parseConflictForm(sent);
  if (parsed.problem !== undefined) return refuse(sent, parsed.problem, 400);
  try {
    await say(db, conflictId, userId, parsed.form);
    return {};
  } catch (error) {
    if (error instanceof ConflictRefused) return refuse(sent, error.message, 409);
    throw error;
  }
}

async function say(db: Kysely<Database>, conflictId: number, userId: number, form: ConflictForm) {
  if (form.intent === 'settle') await settleConflict(db, userId, { conflictId, ...form });
  else await reopenConflict(db, userId, { conflictId, ...form });
}

function refuse(sent: FormData, problem: string, status: 400 | 409): RefusedConflictForm {
  const text = (field: string) => {
    const value = sent.get(field);
    return typeof value === 'string' ? value : '';
  };
  return {
    problem,
    status,
    intent: text('intent'),
    verdict: text('verdict'),
    standing: sent.getAll('standing').map(String),
    note: text('note'),
  };
}
