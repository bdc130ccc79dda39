import type { Check, Claim } from '../claim.ts';
import { SAME_CHANGE } from '../lexicon/lead-words.ts';
import type { Placed, PlacedSentence } from './change.ts';
import { checkGain } from './gain-against-change.ts';
import { haveOtherMetrics } from './same-measure.ts';
import { listStatements, type Statement } from './sentence-changes.ts';

type ChangeStatement = Extract<Statement, { kind: 'change' }>;

const MARK_BETWEEN = String.raw`[\s$]*(?:[,;:(–—-]|--)?[\s$(]*`;
const WORD_BETWEEN = String.raw`(?:i\.e\.,?|corresponding to|${SAME_CHANGE.join('|')})\s+`;
const SIGN_BEFORE_NUMBER = String.raw`[\s$+~(-]*`;
/** Words that say of what stands on both sides of them that it is the same thing. */
const SAME_THING = new RegExp(`^${MARK_BETWEEN}(?:${WORD_BETWEEN})*${SIGN_BEFORE_NUMBER}$`, 'i');
const THEN_PAIR = /^[\s$]*[,(:]?[\s$(]*(?:from)?[\s$]*$/i;

/** Checks the gains of a sentence against the changes that it states beside them: `58.8 → 90.0 (+31.2)`. */
export function checkStatedChanges(abstract: string, sentence: PlacedSentence): Check[] {
  const statements = listStatements(abstract, sentence);
  if (!statements.some(isChange)) return [];
  const checks: Check[] = [];
  let told: readonly Statement[] = [];
  for (let i = 0; i < statements.length;) {
    const end = runEnd(statements, i);
    const run = statements.slice(i, end);
    const next = statements.slice(end, runEnd(statements, end));
    i = end;
    // `by 15% (75 to 90), and F1 by 13%`: changes that the gains before them tell have nothing to do with those behind.
    const [changes, gains] = run.every(isChange) ? [run, next] : [next.filter(isChange), run];
    if (changes.length === 0 || gains[0]?.kind !== 'gain' || changes.some((c) => told.includes(c))) continue;
    const found = checkRuns(abstract, changes, gains);
    checks.push(...found);
    if (found.length > 0) told = changes;
  }
  return checks;
}

function isChange(statement: Statement): statement is ChangeStatement {
  return statement.kind === 'change';
}

/** Where the statements of one kind that begin here end. */
function runEnd(statements: readonly Statement[], from: number): number {
  let end = from;
  while (end < statements.length && statements[end]?.kind === statements[from]?.kind) end += 1;
  return end;
}

/** As many gains as changes belong together in their order; one change may be told by several gains; else the neighbours. */
function checkRuns(
  abstract: string,
  changes: readonly ChangeStatement[],
  gains: readonly Statement[],
): Check[] {
  const couples: [ChangeStatement, Statement][] =
    changes.length === gains.length
      ? changes.map((change, at) => [change, gains[at] as Statement])
      : changes.length === 1
        ? gains.map((gain) => [changes[0] as ChangeStatement, gain])
        : [neighbours(changes, gains)];
  return couples.flatMap(([change, { first: gain }]) => {
    const isTied = isTiedTo(abstract, change, gain);
    if (!isTied && mayBeOfOther(change.change.to.claim, gain.claim)) return [];
    return (
      checkGain(
        change.change,
        gain,
        isTied && isOnSameBenchmark(change, gain) && changes.length === 1 && gains.length === 1,
      ) ?? []
    );
  });
}

function isOnSameBenchmark({ change }: ChangeStatement, gain: Placed): boolean {
  return change.to.claim.benchmark === gain.claim.benchmark;
}

/** A gain further off may be of something else: one in another metric, or the greatest of many. */
function mayBeOfOther(score: Claim, gain: Claim): boolean {
  return haveOtherMetrics(score, gain) || gain.qualifier === 'up to';
}

function neighbours(
  changes: readonly ChangeStatement[],
  gains: readonly Statement[],
): [ChangeStatement, Statement] {
  const changesFirst = (changes[0] as Statement).first.index < (gains[0] as Statement).first.index;
  return changesFirst
    ? [changes.at(-1) as ChangeStatement, gains[0] as Statement]
    : [changes[0] as ChangeStatement, gains.at(-1) as Statement];
}

/** Whether nothing but words of sameness stand between a change and a gain. */
function isTiedTo(abstract: string, { first, last }: ChangeStatement, gain: Placed): boolean {
  return last.claim.end <= gain.claim.start
    ? SAME_THING.test(abstract.slice(last.claim.end, gain.claim.start))
    : THEN_PAIR.test(abstract.slice(gain.claim.end, first.claim.start));
}
