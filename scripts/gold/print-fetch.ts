import type { JoinedGold } from '#app/gold/join-texts.ts';
import { EXIT } from '../exit-codes.ts';
import { NAMED_LIMIT } from '../print-ingest.ts';
import { writeOutput } from '../write-output.ts';

/** What a fetch has come to. */
export interface FetchReport extends Omit<JoinedGold, 'gold'> {
  out: string;
  /** Papers and claims that can be used. */
  papers: number;
  claims: number;
  /** Texts that came this time. */
  fetched: number;
  /** Whether all that there was to ask has been asked. */
  isComplete: boolean;
  /** Why arXiv could be asked no more. */
  failure: string | null;
}

/** Prints what a fetch has come to: problems on standard error, the result on standard output. */
export async function printFetch(report: FetchReport, { isJson }: { isJson: boolean }): Promise<void> {
  process.stderr.write(describeProblems(report));
  await writeOutput(isJson ? `${JSON.stringify(report)}\n` : `${describe(report)}\n`);
}

/** The exit code that a fetch ends with. */
export function toExitCode({ isComplete, failure, changed, missing }: FetchReport): number {
  if (failure !== null) return EXIT.environment;
  return isComplete && changed.length + missing.length === 0 ? EXIT.done : EXIT.incomplete;
}

function describe({ out, papers, claims, fetched, changed, missing, isComplete }: FetchReport): string {
  const without = isComplete ? 'gone' : 'not fetched yet';
  return `${out}: ${papers} papers with ${claims} claims, ${fetched} texts fetched now, ${changed.length} changed, ${missing.length} ${without}`;
}

function describeProblems({ changed, missing, isComplete, failure }: FetchReport): string {
  const lines = [
    ...nameSome(changed, 'is another abstract than was annotated, and is left out'),
    // Before the end nobody knows which of them arXiv has.
    ...(isComplete ? nameSome(missing, 'has no abstract at arXiv') : []),
    ...(failure === null ? [] : [failure]),
    ...(isComplete ? [] : ['stopped; run it again to fetch the rest']),
  ];
  return lines.map((line) => `claimboard gold fetch: ${line}\n`).join('');
}

function nameSome(ids: readonly string[], what: string): string[] {
  const unnamed = ids.length - NAMED_LIMIT;
  return [
    ...ids.slice(0, NAMED_LIMIT).map((id) => `${id} ${what}`),
    ...(unnamed > 0 ? [`and ${unnamed} more`] : []),
  ];
}
