import type { MarkedSpan } from './use-marked-span.ts';

interface Proposal {
  value: number;
  low: number | null;
  unit: string | null;
  qualifier: string | null;
}

/** Puts marked characters into a form of claim fields, with the number that the server reads in them as a proposal. */
export async function fillInMark(form: HTMLFormElement, paper: string, mark: MarkedSpan): Promise<void> {
  setFields(form, { start: String(mark.start), end: String(mark.end), quote: mark.quote });
  const search = new URLSearchParams({ paper, start: String(mark.start), end: String(mark.end) });
  const read = await fetch(`/review/number?${search.toString()}`)
    .then((response) => (response.ok ? (response.json() as Promise<Proposal | null>) : null))
    .catch(() => null);
  const isStillMarked =
    (form.elements.namedItem('start') as HTMLInputElement | null)?.value === String(mark.start);
  if (!read || !isStillMarked) return;
  const { value, low, unit, qualifier } = read;
  setFields(form, {
    value: String(value),
    low: low === null ? '' : String(low),
    unit: unit ?? '',
    qualifier: qualifier ?? '',
  });
}

function setFields(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}
