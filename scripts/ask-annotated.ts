import type { SourceText } from '#app/extraction/claim.ts';
import { byGain } from '#app/ingest/gain-ranking.ts';
import type { AnswerSource, KeptAnswer } from '#app/llm/kept-answers.ts';
import { ModelFailure } from '#app/llm/model-failure.ts';
import type { Plan } from '#app/llm/read-text.ts';

/** An annotated paper's text. */
export interface Paper extends SourceText {
  readonly id: string;
}

/** A model that is measured. */
export interface Model {
  readonly answers: AnswerSource;
  readonly concurrency: number;
  readonly hasPrices: boolean;
}

/** A paper with what the rules read in it. */
export interface Planned {
  readonly paper: Paper;
  readonly plan: Plan;
}

/** The same with what the model answered, where it was asked. */
export interface Answered extends Planned {
  readonly answer?: KeptAnswer | 'none to be had';
}

/** Asks about all of these papers, those first of which most is expected: a budget may not do for all. */
export async function askAll(planned: readonly Planned[], { answers }: Model): Promise<Answered[]> {
  // The client itself lets no more begin than it may; all are handed to it at once.
  return Promise.all(
    byGain(planned).map(async ({ paper, plan }): Promise<Answered> => {
      try {
        return { paper, plan, answer: await answers.ask(paper) };
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error;
        return { paper, plan, answer: 'none to be had' };
      }
    }),
  );
}
