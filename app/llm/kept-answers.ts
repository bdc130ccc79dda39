import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SourceText } from '#app/extraction/claim.ts';
import { EARLIER_PROMPT_VERSIONS, PROMPT_VERSION } from '#app/extraction/llm/prompt.ts';
import { findAnswer, insertAnswer } from '#db/llm/answers.server.ts';
import { insertCall } from '#db/llm/calls.server.ts';
import type { Database } from '#db/schema.ts';
import { dropUnstorable } from '#db/storable-text.ts';
import type { RecordBook } from './record-book.ts';
import type { ModelAnswer, ModelCall, ModelClient } from './model-client.ts';

/** An answer, and whether it had been given before. */
export interface KeptAnswer extends ModelAnswer {
  readonly isKept: boolean;
}

/** Where a paper's calls are entered in the books. */
export interface AskedFor {
  readonly runId?: number;
  readonly paperId?: number;
}

/** Asks a model, unless the database knows what it answered to the same words. */
export interface AnswerSource {
  readonly model: string;
  /** How the model has done so far. */
  readonly record: RecordBook;
  /** @throws {ModelFailure} where no answer is to be had */
  ask(source: SourceText, asked?: AskedFor, onCall?: (call: ModelCall) => void): Promise<KeptAnswer>;
}

/**
 * A model client whose answers are kept in the database the moment they come, by text, model and version of the prompt. What
 * was answered to an earlier version will do: nobody pays for a text twice. Each
 * call is entered in the books with what it took, also where it brought no answer.
 */
export function keepAnswers(db: Kysely<Database>, client: ModelClient): AnswerSource {
  return {
    model: client.model,
    record: client.record,
    async ask(source, { runId, paperId } = {}, onCall) {
      const key = { textSha256: hashText(source), model: client.model, promptVersion: PROMPT_VERSION };
      const promptVersions = [PROMPT_VERSION, ...EARLIER_PROMPT_VERSIONS];
      const known = await findAnswer(db, { ...key, promptVersions });
      if (known) return { ...known, text: known.answer, isKept: true };
      const entries: Promise<void>[] = [];
      const enter = (call: ModelCall) => {
        onCall?.(call);
        const entry = insertCall(db, {
          ...call,
          model: client.model,
          runId: runId ?? null,
          paperId: paperId ?? null,
        });
        // Its failure is met below.
        entry.catch(() => {});
        entries.push(entry);
      };
      try {
        const { outcome, text, inputTokens, outputTokens, cost, seconds } = await client.ask(source, enter);
        const answer = dropUnstorable(text);
        await insertAnswer(db, { ...key, outcome, answer, inputTokens, outputTokens, cost, seconds });
        return { outcome, text: answer, inputTokens, outputTokens, cost, seconds, isKept: false };
      } finally {
        await Promise.all(entries);
      }
    },
  };
}

/** What makes two texts the same question. */
export function hashText({ title, abstract }: SourceText): string {
  return createHash('sha256')
    .update(JSON.stringify([title, abstract]))
    .digest('hex');
}
