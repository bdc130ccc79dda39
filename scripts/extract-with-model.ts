import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import { paperToRead, type PaperId } from '#app/ingest/extract-lines.ts';
import { ModelFailure } from '#app/llm/model-failure.ts';
import type { ModelClient } from '#app/llm/model-client.ts';
import { completeReading, planReading } from '#app/llm/read-text.ts';
import { readLines } from '#app/sources/byte-lines.ts';
import { parseRecord } from '#app/sources/parse-record.ts';
import { EXIT } from './exit-codes.ts';
import { stopAtSignal } from './stop-signal.ts';
import { type ModelOptions, openModel } from './open-model.ts';
import { writeOutput } from './write-output.ts';

/** One paper's line, and what went wrong with it. */
interface ReadLine {
  readonly output: string;
  readonly trouble?: string;
}

/**
 * Streams standard input through rules and model to standard output, in order. Needs no database, and so keeps no answers. A paper
 * without an answer is written as the rules read it, and named on standard error.
 * @returns the exit code
 */
export async function extractWithModel(mode: ModelMode, limits: ModelOptions): Promise<number> {
  const { client, settings } = await openModel(limits, stopAtSignal());
  let hasTrouble = false;
  const write = async ({ output, trouble }: ReadLine) => {
    if (trouble) process.stderr.write(`claimboard extract: ${trouble}\n`);
    hasTrouble ||= trouble !== undefined;
    await writeOutput(output);
  };
  const underWay: Promise<ReadLine>[] = [];
  for await (const line of readLines(process.stdin)) {
    const record = parseRecord(line, paperToRead);
    if (!record) continue;
    const work = record.ok
      ? readPaper(client, mode, record.value)
      : Promise.resolve({ output: '', trouble: `line ${line.number}: ${record.reason}` });
    // Whoever waits for an earlier paper meets this one's failure later.
    work.catch(() => {});
    underWay.push(work);
    // Twice as many as may be asked at once: one slow answer does not keep the others waiting.
    if (underWay.length >= 2 * settings.concurrency) await write(await underWay.shift()!);
  }
  for (const line of underWay) await write(await line);
  return hasTrouble ? EXIT.incomplete : EXIT.done;
}

async function readPaper(
  client: ModelClient,
  mode: ModelMode,
  { id, title, abstract }: { id: PaperId; title?: string | null; abstract: string },
): Promise<ReadLine> {
  const source = { title: title ?? '', abstract };
  const plan = planReading(source, mode);
  try {
    const answer = plan.isAsked ? await client.ask(source) : undefined;
    const { extraction, sources } = completeReading(source, mode, plan, answer, client.record);
    return {
      output: toLine(
        id,
        extraction.claims.map((claim, i) => ({ ...claim, source: sources[i] })),
      ),
    };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    const claims = plan.rules.claims.map((claim) => ({ ...claim, source: 'rules' }));
    return { output: toLine(id, claims), trouble: `paper ${id}: ${error.message}` };
  }
}

function toLine(id: PaperId, claims: readonly unknown[]): string {
  return `${JSON.stringify({ id, claims })}\n`;
}
