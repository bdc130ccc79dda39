import { toDollars } from './describe-money.ts';

interface WatchReader {
  mode?: string | null;
  model?: string | null;
  /** US dollars for each fetch. */
  budget?: number | null;
}

/** Who reads what a watch brings, besides the rules: `, read by gpt-4o-mini (assist, at most $0.50 each time)`; empty for nobody. */
export function describeReader({ mode, model, budget }: WatchReader): string {
  if (!mode || !model) return '';
  const most = typeof budget === 'number' ? `, at most ${toDollars(budget)} each time` : '';
  return `, read by ${model} (${mode}${most})`;
}
