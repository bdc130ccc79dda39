import type { Disagreement } from '#app/extraction/llm/merge-claims.ts';

/** A disagreement in one line, for the person who decides it. */
export function describeDisagreement({ kind, slots }: Disagreement, model: string): string {
  const differences = slots.map(
    ({ slot, rules, model: other, kept }) =>
      `${slot}: ${rules ?? 'none'} by the rules, ${other ?? 'none'} by ${model}${toKept(kept, model)}`,
  );
  if (kind === 'model only') return `Only ${model} takes it for a result.`;
  if (kind === 'instruction')
    return ['It stands near words that are meant for a machine.', ...differences].join(' ');
  return `${differences.join('; ')}.`;
}

/** Says whose reading the claim has. */
function toKept(kept: Disagreement['slots'][number]['kept'], model: string): string {
  return kept === undefined ? '' : ` (kept: ${kept === 'model' ? model : 'the rules'})`;
}
