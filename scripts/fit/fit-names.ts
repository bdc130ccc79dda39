import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { recordTexts } from '#app/extraction/lexicon/word-id.ts';
import { OWN_KINDS } from '#app/extraction/names/own/own-model.ts';
import { crossValidateOwnNames } from '#app/fitting/cross-validate-own-names.ts';
import { fitOwnNames } from '#app/fitting/fit-own-names.ts';
import { recordOwnNames } from '#app/fitting/record-own-names.ts';
import { printSlotWeights, toFeatureLines } from '#app/fitting/weight-file.ts';
import { findProjectRoot } from '#db/project-root.server.ts';
import { findFetchedGold } from '../gold/gold-directory.ts';
import { readAnnotated } from './read-annotated.ts';

/** A contributor's tool: fits the weights of a paper's own names on the annotated papers, and says how often they are right on papers left out. */
async function main(): Promise<void> {
  const program = new Command('npm run fit:names --')
    .description(
      'fit the weights of own names on the annotated papers of test/gold; before npm run fit, which reads by them',
    )
    .option(
      '--texts <file...>',
      'papers with the texts (default: what "claimboard gold fetch" has brought)',
      [],
    )
    .option('--folds <n>', 'choose in papers left out in so many parts; 0 leaves that', '4')
    .option('--no-weights', 'only choose in papers left out; write no weights')
    .option('--out <directory>', 'where the weights go', join(findProjectRoot(), 'app/extraction/weights'));
  const {
    texts: files,
    folds,
    weights,
    out,
  } = program.parse().opts<{
    texts: string[];
    folds: string;
    weights: boolean;
    out: string;
  }>();
  const texts = recordTexts();
  const { papers, missing } = await readAnnotated(files.length > 0 ? files : [findFetchedGold().papers]);
  process.stderr.write(`${papers.length} annotated papers; ${missing} without their text\n`);
  const record = recordOwnNames(papers);
  if (Number(folds) > 1)
    for (const { kind, right, answered } of crossValidateOwnNames(record, Number(folds)))
      process.stderr.write(`${kind}: right in ${right} of ${answered} papers left out\n`);
  if (!weights) return;
  const fitted = fitOwnNames(record, () => true);
  const features = toFeatureLines(record.index, fitted, texts);
  writeFileSync(join(out, 'own.json'), printSlotWeights({ classes: OWN_KINDS, features }));
  process.stderr.write(`${features.length} features fitted\n`);
}

await main();
