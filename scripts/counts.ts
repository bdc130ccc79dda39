const FIRST = ['papers', 'inserted', 'updated', 'unchanged'];

/** What jobs report, in words: `250 papers, 12 claims`; what is zero is left out. */
export function toCounts(report: Readonly<Record<string, number>>): string {
  const parts = Object.entries(report)
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([name, count]) => `${count} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`);
  return parts.join(', ') || 'nothing to do';
}

function rankOf(name: string): number {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}
