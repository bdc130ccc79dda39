import { z } from 'zod';

/** An abstract as arXiv gives it, kept beside the annotations that speak of it. */
export const goldText = z.object({
  /** As annotations have it: `arxiv:2501.04519`. */
  id: z.string(),
  title: z.string(),
  /** In its annotated form. */
  abstract: z.string(),
  /** Which version of the paper it is of, where arXiv has said so. */
  version: z.int().positive().nullable(),
});

export type GoldText = z.infer<typeof goldText>;
