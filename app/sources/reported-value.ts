/** The number in a cell of somebody's table: `91.4`, `91.4%`, `1,234.5`, `91.4 ± 0.2`; undefined where there is none. */
export function parseReportedValue(text: string): number | undefined {
  const found = /^[<>~≈]?\s*(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d*\.?\d+(?:e[+-]?\d+)?)(?![\d.])/i.exec(
    text.trim(),
  );
  const value = found ? Number(found[1]!.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
