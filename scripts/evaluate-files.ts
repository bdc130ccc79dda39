import { z } from 'zod';
import { goldPaper, predictedPaper, type PredictedPaper } from '#app/evaluation/annotated-paper.ts';
import { evaluate, type Evaluation } from '#app/evaluation/evaluate.ts';
import { evaluateStrata, type StratumReport } from '#app/evaluation/strata.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { readLines } from '#app/sources/byte-lines.ts';
import { parseRecord } from '#app/sources/parse-record.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openInput } from './open-input.ts';

/** Abstracts by the paper's id, as far as they are known. */
export type Texts = ReadonlyMap<string, string>;

/** Scores files against each other: predictions as they are, or papers that are extracted now. */
export async function evaluateFiles(paths: {
  gold: string;
  papers?: string;
  predictions?: string;
}): Promise<{ evaluation: Evaluation; strata: StratumReport[]; texts: Texts }> {
  const gold = await readAll(paths.gold, goldPaper);
  const wanted = new Set(gold.map(({ id }) => id));
  const texts = new Map<string, string>();
  const predictions: PredictedPaper[] = paths.predictions
    ? await readAll(paths.predictions, predictedPaper)
    : [];
  for await (const { externalId: id, title, abstract } of paths.papers
    ? readWanted(paths.papers, wanted)
    : []) {
    texts.set(id, abstract);
    if (!paths.predictions) predictions.push({ id, claims: extractClaims({ title, abstract }).claims });
  }
  const labels = paths.papers ? await readLabels(paths.papers) : new Map<string, string>();
  return {
    evaluation: evaluate(predictions, gold),
    strata: evaluateStrata(predictions, gold, labels),
    texts,
  };
}

/** The papers of a list that are wanted. */
export async function* readWanted(path: string, wanted: ReadonlySet<string>) {
  for await (const record of readPapers(await openInput(path))) {
    if (!record.ok) throw new CommandError(`${path}, line ${record.line}: ${record.reason}`, EXIT.incomplete);
    if (wanted.has(record.paper.externalId)) yield record.paper;
  }
}

const labelled = z.object({ id: z.coerce.string(), stratum: z.string() });

/** What kind of paper each is, where a JSON Lines list of papers says so in a field `stratum`. */
async function readLabels(path: string): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  if (!path.endsWith('.jsonl')) return labels;
  for await (const line of readLines(await openInput(path))) {
    const record = parseRecord(line, labelled);
    if (record?.ok) labels.set(record.value.id, record.value.stratum);
  }
  return labels;
}

/** All records of a JSON Lines file; a scale with a broken record would measure nothing. */
export async function readAll<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const records: T[] = [];
  for await (const line of readLines(await openInput(path))) {
    const record = parseRecord(line, schema);
    if (record?.ok === false)
      throw new CommandError(`${path}, line ${line.number}: ${record.reason}`, EXIT.incomplete);
    if (record) records.push(record.value);
  }
  return records;
}
