import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { goldPaper } from '#app/evaluation/annotated-paper.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { parseAnswer } from '#app/extraction/llm/parse-answer.ts';
import { compareArbitration, type Compared } from '#app/fitting/compare-arbitration.ts';
import { fitArbitration } from '#app/fitting/fit-arbitration.ts';
import { openRecorded, type OpenedPaper } from '#app/fitting/recorded-answer.ts';
import { findProjectRoot } from '#db/project-root.server.ts';
import { readAll, readWanted } from '../evaluate-files.ts';
import { toTable } from '../print-evaluation.ts';

interface Settings {
  answers: string;
  papers: string;
  gold: string;
  predictions: string;
  weights: boolean;
  compare: boolean;
  out: string;
}

const recorded = z.object({ id: z.string(), answer: z.unknown() });
const predicted = z.object({ id: z.string(), claims: z.array(z.custom<Claim>()) });
const SHARES = [0, 0.1, 0.3, 0.5];
const LEVELS = ['found', 'placed', 'attributed', 'leaderboard', 'row'] as const;

/** A contributor's tool: fits whom to believe where rules and a model are at odds, and says how well both read papers left out. */
async function main(): Promise<void> {
  const settings = new Command('npm run fit:arbitration --')
    .description('fit whose reading is kept where rules and model are at odds')
    .requiredOption('--answers <file>', 'recorded answers, a JSON line {"id", "answer"} each')
    .requiredOption('--papers <file>', 'the texts of the papers')
    .requiredOption('--gold <file>', 'their annotations')
    .requiredOption(
      '--predictions <file>',
      'what the rules read in the papers while left out, as "npm run fit -- --predictions" writes it',
    )
    .option('--no-weights', 'write no weights')
    .option('--no-compare', 'do not read each half of the papers by what the other taught')
    .option('--out <directory>', 'where the weights go', join(findProjectRoot(), 'app/extraction/weights'))
    .parse()
    .opts<Settings>();
  const papers = await readRecorded(settings);
  process.stderr.write(`${papers.length} papers with a recorded answer\n`);
  if (settings.compare) process.stdout.write(describe(compareArbitration(papers, SHARES)));
  if (!settings.weights) return;
  const weights = fitArbitration(papers);
  writeFileSync(join(settings.out, 'arbitration.json'), `${JSON.stringify(weights, null, 2)}\n`);
  process.stderr.write(`${Object.keys(weights.choice).length} pieces of evidence weighed\n`);
}

async function readRecorded(files: Settings): Promise<OpenedPaper[]> {
  const answers = await readAll(files.answers, recorded);
  const gold = new Map((await readAll(files.gold, goldPaper)).map(({ id, claims }) => [id, claims]));
  const rules = new Map((await readAll(files.predictions, predicted)).map(({ id, claims }) => [id, claims]));
  const texts = new Map<string, { title: string; abstract: string }>();
  for await (const { externalId, title, abstract } of readWanted(
    files.papers,
    new Set(answers.map(({ id }) => id)),
  ))
    texts.set(externalId, { title, abstract });
  return answers.flatMap(({ id, answer }) => {
    const paper = {
      source: texts.get(id),
      rules: rules.get(id),
      gold: gold.get(id),
      answer: parseAnswer(JSON.stringify(answer)),
    };
    const { source, rules: read, gold: annotated, answer: parsed } = paper;
    return source && read && annotated && parsed
      ? [openRecorded({ id, source, rules: read, gold: annotated, answer: parsed })]
      : [];
  });
}

function describe(compared: readonly Compared[]): string {
  const head = ['P/R/F1 on papers left out', 'spoilt', ...LEVELS, 'calibration error'];
  const rows = compared.map(({ reading, share, evaluation }) => [
    reading,
    reading === 'rules' ? '' : `${100 * share} %`,
    ...LEVELS.map((level) => {
      const { precision, recall, f1 } = evaluation[level];
      return [precision, recall, f1].map((rate) => (100 * rate).toFixed(1)).join('/');
    }),
    evaluation.calibration ? evaluation.calibration.error.toFixed(3) : '',
  ]);
  return `${toTable([head, ...rows])}\n`;
}

await main();
