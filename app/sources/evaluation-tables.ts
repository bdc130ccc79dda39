import { z } from 'zod';
import { JsonObjectCutter } from './json-objects.ts';
import { parseLooseDate } from './loose-date.ts';
import { parseJson } from './parse-json.ts';
import { toReason } from './parse-record.ts';
import type { ReportedRecord, ReportedResult } from './reported-result.ts';
import { parseReportedValue } from './reported-value.ts';
import { findUnstorable } from './storable-text.ts';
import { toOneLine } from './unwrap-text.ts';
import { toWebAddress } from './web-address.ts';

/** A whole task with its subtasks is one object of the dump. */
const LONGEST_TASK = 64 * 1024 * 1024;

const row = z.looseObject({
  model_name: z.string(),
  metrics: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  paper_title: z.string().nullish(),
  paper_url: z.string().nullish(),
  paper_date: z.string().nullish(),
});

const dataset = z.looseObject({
  dataset: z.string(),
  sota: z.looseObject({ rows: z.array(z.unknown()).nullish() }).nullish(),
  subdatasets: z.array(z.unknown()).nullish(),
});

const task = z.looseObject({
  task: z.string(),
  datasets: z.array(z.unknown()).nullish(),
  subtasks: z.array(z.unknown()).nullish(),
});

/** Reads the evaluation tables of Papers with Code: a list of tasks, each with data sets, each with rows of models and metrics. */
export async function* readEvaluationTables(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReportedRecord> {
  const cutter = new JsonObjectCutter(LONGEST_TASK);
  for await (const chunk of chunks)
    for (const { line, bytes } of cutter.push(chunk)) {
      const json = bytes && parseJson(bytes.toString('utf8'));
      if (!json) yield { ok: false, line, reason: 'a task longer than 64 MB' };
      else if (!json.ok) yield { ok: false, line, reason: json.reason };
      else yield* readTask(line, json.value);
    }
  const brokenAt = cutter.end();
  if (brokenAt !== undefined)
    yield { ok: false, line: brokenAt, reason: 'the JSON ends too early (cut off?)' };
}

function* readTask(line: number, value: unknown, depth = 0): Generator<ReportedRecord> {
  const parsed = task.safeParse(value);
  if (!parsed.success) return yield { ok: false, line, reason: toReason(parsed.error) };
  for (const inner of parsed.data.datasets ?? []) yield* readDataset(line, inner, parsed.data.task);
  if (depth < 10) for (const inner of parsed.data.subtasks ?? []) yield* readTask(line, inner, depth + 1);
}

function* readDataset(line: number, value: unknown, taskName: string, depth = 0): Generator<ReportedRecord> {
  const parsed = dataset.safeParse(value);
  if (!parsed.success) return yield { ok: false, line, reason: toReason(parsed.error) };
  const { dataset: name, sota, subdatasets } = parsed.data;
  for (const inner of sota?.rows ?? []) yield* readRow(line, inner, { benchmark: name, task: taskName });
  if (depth < 10) for (const inner of subdatasets ?? []) yield* readDataset(line, inner, taskName, depth + 1);
}

function* readRow(
  line: number,
  value: unknown,
  { benchmark, task: taskName }: Pick<ReportedResult, 'benchmark'> & { task: string },
): Generator<ReportedRecord> {
  const parsed = row.safeParse(value);
  if (!parsed.success) return yield { ok: false, line, reason: `${benchmark}: ${toReason(parsed.error)}` };
  const { model_name, metrics, paper_title, paper_url, paper_date } = parsed.data;
  for (const [metric, given] of Object.entries(metrics)) {
    if (given === null || given === '') continue;
    const valueText = toOneLine(String(given)).slice(0, 60);
    const result = {
      origin: 'papers-with-code' as const,
      benchmark: toOneLine(benchmark),
      task: toOneLine(taskName),
      metric: toOneLine(metric),
      method: toOneLine(model_name),
      valueText,
      paperTitle: paper_title ? toOneLine(paper_title) : null,
      url: toWebAddress(paper_url),
      reportedOn: parseLooseDate(paper_date ?? ''),
    };
    const number = parseReportedValue(valueText);
    const problem =
      number === undefined ? `no number: "${valueText}"` : findUnstorable(Object.values(result).join(' '));
    if (problem) yield { ok: false, line, reason: `${benchmark}, ${model_name}, ${metric}: ${problem}` };
    else yield { ok: true, result: { ...result, value: number! } };
  }
}
