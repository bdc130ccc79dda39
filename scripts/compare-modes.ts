import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { evaluateModes } from './evaluate-modes.ts';
import { EXIT } from './exit-codes.ts';
import type { ModelOptions } from './open-model.ts';
import { describeCurve } from './print-curve.ts';
import { describeModes } from './print-modes.ts';
import { writeOutput } from './write-output.ts';

/**
 * Scores ways of reading against annotated papers and prints them side by side.
 * @returns the exit code: incomplete where a paper got no answer
 */
export async function compareModes(
  modes: readonly ReadingMode[],
  files: { gold: string; papers: string },
  limits: ModelOptions & { hasCurve?: boolean },
  { isJson }: { isJson: boolean },
): Promise<number> {
  const { modes: reports, curve } = await evaluateModes(modes, files, limits);
  await writeOutput(
    isJson
      ? `${JSON.stringify({ modes: reports, curve })}\n`
      : `${describeModes(reports)}${curve ? `\n${describeCurve(curve)}` : ''}`,
  );
  const isIncomplete = [...reports, ...(curve ? [curve] : [])].some(({ unanswered }) => unanswered > 0);
  return isIncomplete ? EXIT.incomplete : EXIT.done;
}
