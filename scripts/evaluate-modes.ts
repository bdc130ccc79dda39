import { goldPaper, type PredictedPaper } from '#app/evaluation/annotated-paper.ts';
import { evaluate, type LevelRates } from '#app/evaluation/evaluate.ts';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { keepAnswers } from '#app/llm/kept-answers.ts';
import { completeReading, planReading } from '#app/llm/read-text.ts';
import { type Answered, askAll, type Model, type Paper, type Planned } from './ask-annotated.ts';
import { type CurveReport, evaluateCurve } from './evaluate-curve.ts';
import { readAll, readWanted } from './evaluate-files.ts';
import { stopAtSignal } from './stop-signal.ts';
import { type ModelOptions, openModel } from './open-model.ts';
import { withDatabase } from './with-database.ts';

/** How well one mode reads, and what it takes. */
export interface ModeReport extends LevelRates {
  mode: ReadingMode;
  papers: number;
  /** Papers that the model is asked about in this mode. */
  asked: number;
  /** Of these, papers without an answer; what the rules read stands in for it. */
  unanswered: number;
  /** US dollars, as if no answer had been kept; null where no price is known. */
  costPerThousand: number | null;
  /** By the time that the rules took, and that the answers took when they were given, as many at once as the settings say. */
  papersPerSecond: number;
}

/** Ways of reading side by side, and where it is wanted what asking about more and more papers brings. */
export interface Comparison {
  modes: ModeReport[];
  curve?: CurveReport;
}

/** Reads annotated papers in each mode and scores what comes of it. The answers of models are kept in the database. */
export async function evaluateModes(
  modes: readonly ReadingMode[],
  { gold: goldPath, papers: papersPath }: { gold: string; papers: string },
  { hasCurve = false, ...limits }: ModelOptions & { hasCurve?: boolean },
): Promise<Comparison> {
  const gold = await readAll(goldPath, goldPaper);
  const papers: Paper[] = [];
  for await (const { externalId, title, abstract } of readWanted(
    papersPath,
    new Set(gold.map(({ id }) => id)),
  ))
    papers.push({ id: externalId, title, abstract });
  const evaluateMode = async (mode: ReadingMode, model?: Model): Promise<ModeReport> => {
    const read = await readAllPapers(mode, papers, model);
    const { found, placed, attributed, leaderboard, row } = evaluate(read.predictions, gold);
    return { mode, ...toFigures(read, model), found, placed, attributed, leaderboard, row };
  };
  if (modes.every((mode) => mode === 'rules'))
    return { modes: await Promise.all(modes.map((mode) => evaluateMode(mode))) };
  const { client, settings } = await openModel(limits, stopAtSignal());
  return withDatabase(async (db) => {
    const model = {
      answers: keepAnswers(db, client),
      concurrency: settings.concurrency,
      hasPrices: settings.prices !== undefined,
    };
    const reports: ModeReport[] = [];
    for (const mode of modes) reports.push(await evaluateMode(mode, model));
    return { modes: reports, ...(hasCurve && { curve: await evaluateCurve(papers, gold, model) }) };
  });
}

interface ReadPapers {
  predictions: PredictedPaper[];
  asked: number;
  unanswered: number;
  cost: number;
  /** Seconds that the rules took, and that all answers took together. */
  rulesSeconds: number;
  answerSeconds: number;
}

async function readAllPapers(
  mode: ReadingMode,
  papers: readonly Paper[],
  model?: Model,
): Promise<ReadPapers> {
  const read: ReadPapers = {
    predictions: [],
    asked: 0,
    unanswered: 0,
    cost: 0,
    rulesSeconds: 0,
    answerSeconds: 0,
  };
  const begun = performance.now();
  const planned = papers.map((paper) => ({ paper, plan: planReading(paper, mode) }));
  read.rulesSeconds = (performance.now() - begun) / 1000;
  const isAsked = ({ plan }: Planned): boolean => plan.isAsked && model !== undefined;
  const asked = model ? await askAll(planned.filter(isAsked), model) : [];
  for (const { answer } of asked) count(read, answer);
  const answered: Answered[] = [...planned.filter((each) => !isAsked(each)), ...asked];
  const complete = ({ paper, plan, answer }: Answered): PredictedPaper['claims'] => {
    if (mode === 'rules' || answer === 'none to be had') return mode === 'llm' ? [] : plan.rules.claims;
    return completeReading(paper, mode, plan, answer, model?.answers.record).extraction.claims;
  };
  // Twice: what is measured is a model whose record is known, whatever the order of the papers.
  for (const each of answered) complete(each);
  for (const each of answered) read.predictions.push({ id: each.paper.id, claims: complete(each) });
  return read;
}

function count(read: ReadPapers, answer: Answered['answer']): void {
  read.asked++;
  if (answer === 'none to be had' || answer === undefined) {
    read.unanswered++;
    return;
  }
  read.cost += answer.cost;
  read.answerSeconds += answer.seconds;
}

function toFigures(
  { predictions, asked, unanswered, cost, rulesSeconds, answerSeconds }: ReadPapers,
  model?: Model,
) {
  const papers = predictions.length;
  const seconds = rulesSeconds + answerSeconds / (model?.concurrency ?? 1);
  return {
    papers,
    asked,
    unanswered,
    costPerThousand: asked === 0 ? 0 : model?.hasPrices ? (1000 * cost) / papers : null,
    papersPerSecond: seconds > 0 ? papers / seconds : 0,
  };
}
