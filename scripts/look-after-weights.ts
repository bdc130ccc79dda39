import { userInfo } from 'node:os';
import { useWeights } from '#app/learning/adopt.server.ts';
import { describeOutcome } from '#app/learning/figures.ts';
import { type LearntVersion, listLearntWeights } from '#db/queries/list-learnt-weights.server.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** Lists the versions of the weights, and says which is in use. */
export async function showVersions({ isJson }: { isJson: boolean }): Promise<void> {
  const versions = await withDatabase(listLearntWeights);
  if (isJson) return writeOutput(`${JSON.stringify({ versions })}\n`);
  const isShipped = !versions.some(({ isInUse }) => isInUse);
  const shipped = `${isShipped ? '*' : ' '} shipped  the weights that come with Claimboard\n`;
  await writeOutput(versions.map(describeVersion).join('') + shipped);
}

/** Has the rules read with a version from now on. */
export async function switchWeights(
  version: number | 'shipped',
  { by, isJson }: { by?: string; isJson: boolean },
): Promise<void> {
  const id = version === 'shipped' ? null : version;
  const isDone = await withDatabase((db) => useWeights(db, id, by ?? findOperator()));
  if (!isDone)
    throw new CommandError(`there is no version ${version}: see "claimboard learn --list"`, EXIT.usage);
  await writeOutput(
    isJson
      ? `${JSON.stringify({ inUse: version })}\n`
      : `In use from now on: ${version}. "claimboard read" reads the stored papers anew.\n`,
  );
}

/** The name of who is logged in. */
export function findOperator(): string {
  try {
    return userInfo().username;
  } catch {
    return 'operator';
  }
}

function describeVersion(version: LearntVersion): string {
  const { id, madeAt, madeBy, papers, reviews, modelClaims, isInUse, rulesVersion } = version;
  const lines = [
    `${isInUse ? '*' : ' '} ${String(id).padEnd(7)}  ${madeAt.toISOString().slice(0, 16)}Z by ${madeBy}, for rules ${rulesVersion}`,
    `learnt from ${reviews} reviews, ${papers} whole papers with results, ${modelClaims} claims of models`,
    describeOutcome(version.figures),
  ];
  return `${lines.join('\n           ')}\n`;
}
