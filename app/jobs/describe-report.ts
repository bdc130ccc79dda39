/** What came first in a report comes first in words. */
const ORDER = ['papers', 'inserted', 'updated', 'unchanged', 'claims', 'withdrawn', 'malformed'];
const WORDS: Record<string, string> = { inserted: 'new', updated: 'changed', unchanged: 'known' };

/** What jobs have reported: `250 papers, 12 claims`; what is zero is left out, and nothing is said of nothing. */
export function describeReport(report: Readonly<Record<string, number>>): string {
  return Object.entries(report)
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([name, count]) => `${count} ${WORDS[name] ?? name}`)
    .join(', ');
}

/** What a fetch of a source has reported, where it has come to its end. */
export function describeFetch(report: Readonly<Record<string, number>>): string {
  return describeReport(report) || 'nothing new';
}

function rankOf(name: string): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}
