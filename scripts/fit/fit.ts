import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { recordTexts } from '#app/extraction/lexicon/word-id.ts';
import { FITTED_SLOTS } from '#app/extraction/choose/walk.ts';
import type { Calibration } from '#app/extraction/claims/confidence.ts';
import { toClaim } from '#app/extraction/claims/to-claim.ts';
import { type AnnotatedDocument, openAnnotated } from '#app/fitting/annotated-document.ts';
import { crossValidate, type LeftOut } from '#app/fitting/cross-validate.ts';
import { fitCalibration } from '#app/fitting/fit-calibration.ts';
import { listCarriers } from '#app/fitting/carrying-features.ts';
import { crossFitPapers } from '#app/fitting/cross-fit-papers.ts';
import { fitPaperKind, type PaperRecord, recordPaperKinds } from '#app/fitting/fit-paper-kind.ts';
import { fitSlot } from '#app/fitting/fit-slot.ts';
import { recordDecisions, type Records } from '#app/fitting/record-decisions.ts';
import { printSlotWeights, toFeatureLines, toSlotWeights } from '#app/fitting/weight-file.ts';
import { findProjectRoot } from '#db/project-root.server.ts';
import { findFetchedGold } from '../gold/gold-directory.ts';
import { readAnnotated } from './read-annotated.ts';

interface FitSettings {
  texts: string[];
  folds: string;
  predictions?: string;
  carriers: boolean;
  tested?: string;
  untaught?: string;
  share: string;
  out: string;
  weights: boolean;
}

/** A contributor's tool: fits the weights of every slot on the annotated papers, and says how well they read papers left out. */
async function main(): Promise<void> {
  const program = new Command('npm run fit --')
    .description('fit the weights of the reader on the annotated papers of test/gold')
    .option(
      '--texts <file...>',
      'papers with the texts (default: what "claimboard gold fetch" has brought)',
      [],
    )
    .option(
      '--folds <n>',
      'read papers left out in so many parts; 0 leaves that, and the confidence, as it is',
      '4',
    )
    .option('--predictions <file>', 'write what was read in the papers left out, as JSON Lines')
    .option('--tested <prefix>', 'leave out only papers whose identifier is in this file, a line each')
    .option(
      '--carriers',
      'only say which kinds of features carry each slot, on papers left out; fit nothing else',
    )
    .option('--share <percent>', 'teach only so many papers of each hundred, for a learning curve', '100')
    .option('--untaught <file>', 'teach none of the papers whose identifier is in this file, a line each')
    .option(
      '--no-weights',
      'write no weights of slots, only read papers left out and fit the confidence on them',
    )
    .option('--out <directory>', 'where the weights go', join(findProjectRoot(), 'app/extraction/weights'));
  const settings = program.parse().opts<FitSettings>();
  const started = Date.now();
  const say = (text: string): void =>
    void process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
  const texts = recordTexts();
  const files = settings.texts.length > 0 ? settings.texts : [findFetchedGold().papers];
  const { papers, missing } = await readAnnotated(files);
  const share = Number(settings.share);
  const ids = papers.map(({ id }) => id);
  const untaught = settings.untaught === undefined ? new Set() : await listedPapers(settings.untaught, ids);
  const tested =
    settings.tested === undefined ? new Set(ids.keys()) : await listedPapers(settings.tested, ids);
  const isTaught = (paper: number): boolean => (paper * 37) % 100 < share && !untaught.has(paper);
  const odds = new Float64Array(papers.length);
  const documents = papers.map((paper, k) => openAnnotated(paper, () => odds[k] as number));
  say(`${papers.length} annotated papers; ${missing} without their text`);
  const kinds = recordPaperKinds(documents);
  odds.set(crossFitPapers(documents, kinds, isTaught));
  say(describeKinds(kinds, odds));
  if (settings.carriers) {
    return printCarriers(recordDecisions(documents), tested);
  }
  if (settings.weights) {
    const features = toFeatureLines(kinds.index, fitPaperKind(kinds, isTaught), texts);
    writeFileSync(join(settings.out, 'paper.json'), printSlotWeights({ classes: [''], features }));
    say(`paper: ${features.length} features fitted`);
  }
  const records = recordDecisions(documents);
  for (const slot of FITTED_SLOTS)
    say(`${slot}: ${records[slot].decisions.length} decisions, ${records[slot].index.size} features seen`);
  if (settings.weights)
    for (const slot of FITTED_SLOTS) {
      const fitted = fitSlot(slot, records[slot], isTaught);
      writeFileSync(
        join(settings.out, `${slot}.json`),
        printSlotWeights(toSlotWeights(slot, records[slot], fitted, texts)),
      );
      say(`${slot}: ${fitted.length} features fitted`);
    }
  const folds = Number(settings.folds);
  if (folds < 2) return;
  const read = crossValidate(documents, records, folds, (paper) => tested.has(paper), isTaught);
  say(`${read.length} papers read while left out`);
  const calibration = fitCalibration(read, (paper) => papers[paper]?.claims ?? []);
  writeFileSync(join(settings.out, 'confidence.json'), `${JSON.stringify(calibration, null, 2)}\n`);
  say('confidence fitted');
  if (settings.predictions !== undefined)
    writeFileSync(settings.predictions, printPredictions(ids, documents, read, tested, calibration));
}

/** For each slot the ten kinds of features without which most right decisions of every second paper would be lost. */
function printCarriers(records: Records, tested: ReadonlySet<number>): void {
  const isAsked = (paper: number): boolean => tested.has(paper) && paper % 2 === 0;
  const percent = (share: number): string => `${(share * 100).toFixed(2).padStart(6)} %`;
  for (const slot of FITTED_SLOTS) {
    const fitted = fitSlot(slot, records[slot], (paper) => !isAsked(paper));
    const carriers = listCarriers(records[slot], fitted, isAsked).sort((a, b) => b.gained - a.gained);
    process.stdout.write(`${slot}\n  right by it   turned by it\n`);
    for (const { name, gained, turned } of carriers.slice(0, 10))
      process.stdout.write(`  ${percent(gained)}    ${percent(turned)}     ${name}\n`);
  }
}

function describeKinds({ papers }: PaperRecord, odds: Float64Array): string {
  const right = papers.filter(({ paper, evaluates }) => (odds[paper] as number) > 0 === evaluates).length;
  return `kind of paper: right in ${right} of ${papers.length} papers left out`;
}

/** The places of the papers whose identifier is a line of a file. */
async function listedPapers(file: string, ids: readonly string[]): Promise<Set<number>> {
  const { readFileSync } = await import('node:fs');
  const listed = new Set(readFileSync(file, 'utf8').split('\n'));
  return new Set([...ids.keys()].filter((k) => listed.has(ids[k] as string)));
}

function printPredictions(
  ids: readonly string[],
  documents: readonly (AnnotatedDocument | undefined)[],
  read: readonly LeftOut[],
  tested: ReadonlySet<number>,
  calibration: Calibration,
): string {
  const claims = new Map(
    read.map(({ paper, view, decided }) => [
      paper,
      decided.flat().map((each) => toClaim(view, each, calibration)),
    ]),
  );
  const lines = [...documents.keys()]
    .filter((paper) => tested.has(paper))
    .map((paper) => JSON.stringify({ id: ids[paper], claims: claims.get(paper) ?? [] }));
  return `${lines.join('\n')}\n`;
}

await main();
