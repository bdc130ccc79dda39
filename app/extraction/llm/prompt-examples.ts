import { z } from 'zod';
import examples from './prompt-examples.json';
import { modelAnswer } from './proposal.ts';

/** An invented paper and what a model should answer to it. */
const promptExample = z.strictObject({
  /** What the example is there to show. */
  shows: z.string(),
  title: z.string(),
  abstract: z.string(),
  claims: modelAnswer.shape.claims,
});

export type PromptExample = z.infer<typeof promptExample>;

/** Worked examples of the prompt. A test grounds each claim in its abstract, as it does a model's. */
export const PROMPT_EXAMPLES: readonly PromptExample[] = z.array(promptExample).parse(examples);
