import { parse } from 'yaml';
import { z } from 'zod';
import { toReason } from './parse-record.ts';
import type { ReportedRecord } from './reported-result.ts';
import { parseReportedValue } from './reported-value.ts';
import { findUnstorable } from './storable-text.ts';
import { toOneLine } from './unwrap-text.ts';
import { toWebAddress } from './web-address.ts';

const word = z.string().nullish();

const modelCard = z.looseObject({
  'model-index': z.array(
    z.looseObject({
      name: z.string(),
      results: z.array(
        z.looseObject({
          task: z.looseObject({ type: word, name: word }),
          dataset: z.looseObject({ name: word, type: word, config: word, split: word }),
          metrics: z.array(
            z.looseObject({ type: word, name: word, value: z.union([z.number(), z.string()]).nullish() }),
          ),
          source: z.looseObject({ name: word, url: word }).nullish(),
        }),
      ),
    }),
  ),
});

/** Reads the `model-index` of a model card: the front matter of its README, or YAML or JSON alone. A short text, read at once. */
export function parseModelIndex(text: string): ReportedRecord[] {
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text);
  const value = parseYaml(front ? front[1]! : text);
  if (!value.ok) return [{ ok: false, line: 1, reason: value.reason }];
  const card = modelCard.safeParse(value.value);
  if (!card.success) return [{ ok: false, line: 1, reason: `no model-index: ${toReason(card.error)}` }];
  return card.data['model-index'].flatMap(({ name, results }) =>
    results.flatMap((result) => result.metrics.map((metric) => toReported(name, result, metric))),
  );
}

type Result = z.infer<typeof modelCard>['model-index'][number]['results'][number];

function toReported(
  method: string,
  { task, dataset, source }: Result,
  metric: Result['metrics'][number],
): ReportedRecord {
  const valueText = toOneLine(String(metric.value ?? '')).slice(0, 60);
  const result = {
    origin: 'model-index' as const,
    benchmark: toOneLine(dataset.name ?? dataset.type ?? ''),
    task: task.name ?? task.type ?? null,
    metric: toOneLine(metric.name ?? metric.type ?? ''),
    method: toOneLine(method),
    valueText,
    paperTitle: source?.name ?? null,
    url: toWebAddress(source?.url),
    reportedOn: null,
  };
  const value = parseReportedValue(valueText);
  const problem = findProblem(result, value) ?? findUnstorable(Object.values(result).join(' '));
  if (problem) return { ok: false, line: 1, reason: `${method}: ${problem}` };
  return { ok: true, result: { ...result, value: value! } };
}

function findProblem(
  { benchmark, metric, valueText }: { benchmark: string; metric: string; valueText: string },
  value?: number,
) {
  if (benchmark === '') return 'a result without the name of a data set';
  if (metric === '') return `a result on ${benchmark} without the name of a metric`;
  return value === undefined ? `${benchmark}, ${metric}: no number: "${valueText}"` : undefined;
}

function parseYaml(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    // Few aliases: a card that multiplies itself is none.
    return { ok: true, value: parse(text, { maxAliasCount: 50 }) };
  } catch (error) {
    return { ok: false, reason: `not valid YAML: ${(error as Error).message.split('\n')[0]}` };
  }
}
