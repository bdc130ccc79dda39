import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordTexts } from '#app/extraction/lexicon/word-id.ts';
import { FITTED_SLOTS } from '#app/extraction/choose/walk.ts';
import type { Weights } from '#app/extraction/weights/learnt-weights.ts';
import { shippedWeights } from '#app/extraction/weights/shipped-models.ts';
import { startFrom } from '#app/fitting/learn-weights.ts';
import { hashAbstract } from '#app/gold/abstract-hash.ts';
import { adoptLesson } from '#app/learning/adopt.server.ts';
import { FIGURE_NAMES, isBetter } from '#app/learning/figures.ts';
import { gatherTeaching, type Teaching } from '#app/learning/gather-teaching.server.ts';
import { FEWEST_PAPERS, learnFrom, type Lesson } from '#app/learning/lesson.ts';
import { EXIT } from './exit-codes.ts';
import { readPublished } from './gold/gold-directory.ts';
import { findOperator } from './look-after-weights.ts';
import { startProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

interface LearnOptions {
  adopt?: boolean;
  /** Adopts also what reads no better. */
  force?: boolean;
  by?: string;
  /** A directory with other weights to begin with. */
  start?: string;
}

/**
 * Learns from what the database knows, prints what it is worth, and adopts it where that is asked for.
 * @returns the exit code
 */
export async function learnFromReviews(
  { adopt = false, force = false, by, start }: LearnOptions,
  { isJson }: { isJson: boolean },
): Promise<number> {
  const texts = recordTexts();
  const weights = start === undefined ? shippedWeights : await readWeights(start);
  return withDatabase(async (db) => {
    const teaching = await gatherTeaching(db);
    if (teaching.tested.size < FEWEST_PAPERS) {
      await writeOutput(isJson ? `${JSON.stringify(countTaught(teaching))}\n` : describeLack(teaching));
      return EXIT.incomplete;
    }
    const progress = await startProgress('Learning');
    const lesson = learnFrom(teaching, { start: startFrom(weights), texts, onProgress: progress.update });
    progress.stop();
    const isAdopted = adopt && (force || isBetter(lesson));
    const version = isAdopted ? await adoptLesson(db, lesson, teaching, by ?? findOperator()) : null;
    const known = start === undefined ? await countKnown(teaching) : 0;
    await writeOutput(
      isJson
        ? `${JSON.stringify(toJson(lesson, teaching, { known, version }))}\n`
        : describeLesson(lesson, teaching, { known, version, isRefused: adopt && !isAdopted }),
    );
    return adopt && !isAdopted ? EXIT.incomplete : EXIT.done;
  });
}

async function readWeights(directory: string): Promise<Weights> {
  const slots = FITTED_SLOTS.map(async (slot): Promise<[string, unknown]> => {
    const text = await readFile(join(directory, `${slot}.json`), 'utf8');
    return [slot, JSON.parse(text)];
  });
  return Object.fromEntries(await Promise.all(slots)) as Weights;
}

/** How many of the tested papers the weights that come with the product were fitted on. */
async function countKnown({ tested }: Teaching): Promise<number> {
  const known = new Set((await readPublished([])).map(({ sha256 }) => sha256));
  return [...tested].filter(({ source }) => known.has(hashAbstract(source.abstract))).length;
}

function countTaught({ tested, reviews, modelClaims }: Teaching) {
  return { papers: tested.size, reviews, modelClaims, fewestPapers: FEWEST_PAPERS };
}

interface Shown {
  /** Of the tested papers those that the weights to begin with were fitted on. */
  readonly known: number;
  /** The version that was adopted. */
  readonly version: number | null;
}

function toJson({ learnt, ...figures }: Lesson, teaching: Teaching, { known, version }: Shown) {
  const moved = Object.values(learnt).reduce((sum, lines) => sum + lines.length, 0);
  return {
    ...countTaught(teaching),
    knownPapers: known,
    weightsMoved: moved,
    ...figures,
    isBetter: isBetter(figures),
    version,
  };
}

function describeLack({ tested, reviews }: Teaching): string {
  const missing = FEWEST_PAPERS - tested.size;
  return (
    `Too little to learn from: ${tested.size} papers with results were reviewed as a whole, and it takes ${FEWEST_PAPERS}; ` +
    `${missing} are missing (${reviews} reviews in all).\n` +
    'A paper counts when somebody has marked it as done, or when each of its claims was reviewed.\n'
  );
}

function describeLesson(
  lesson: Lesson,
  { tested, reviews, modelClaims }: Teaching,
  { known, version, isRefused }: Shown & { isRefused: boolean },
): string {
  const percent = (share: number): string => (share * 100).toFixed(1).padStart(8);
  const rows = FIGURE_NAMES.map(
    (name) => `${name.padEnd(12)}${percent(lesson.before[name])}${percent(lesson.after[name])}`,
  );
  return `${[
    `Learnt from ${reviews} reviews (${tested.size} whole papers with results) and ${modelClaims} claims of models`,
    '',
    'F1 in %       before   after',
    ...rows,
    '',
    `After: each paper read by weights that were learnt on the others. Papers read better: ${lesson.betterPapers}, worse: ${lesson.worsePapers}.`,
    ...(known > 0
      ? [
          `The weights that come with Claimboard were fitted on ${known} of these papers: there "before" is too good to compare with.`,
        ]
      : []),
    isBetter(lesson) ? 'The new weights read better.' : 'The new weights are not better.',
    ...(version === null
      ? []
      : [`Adopted as version ${version}. "claimboard read" reads the stored papers anew.`]),
    ...(isRefused ? ['They were not adopted; --force adopts them all the same.'] : []),
  ].join('\n')}\n`;
}
