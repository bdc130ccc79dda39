import { type Site, word } from '../frames/site.ts';
import type { Name } from '../names/name.ts';
import { canonicalBenchmark } from './benchmark-name.ts';

/** The benchmarks of a list of numbers, one a member, where a list of as many names stands beside it; counts that differ are never zipped. */
export function zipBenchmarks(site: Site, candidates: readonly Name[], count: number): string[] | undefined {
  const zipped = zip(site, candidates, count);
  return zipped && sharePrefix(zipped.map(({ text }) => text)).map(canonicalBenchmark);
}

/** A coordinated list of exactly as many benchmarks as there are numbers: behind the numbers first, else before them. */
function zip(site: Site, candidates: readonly Name[], count: number): Name[] | undefined {
  const lists = coordinatedLists(site, candidates).filter((list) => list.length === count);
  const right = lists.find((list) => (list[0] as Name).first >= site.end);
  const left = lists.filter((list) => (list.at(-1) as Name).end <= site.first).at(-1);
  return right ?? left;
}

function coordinatedLists(site: Site, candidates: readonly Name[]): Name[][] {
  const lists: Name[][] = [];
  for (const name of candidates) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && isJoined(site, last.end, name.first)) list.push(name);
    else lists.push([name]);
  }
  return lists;
}

/** Two names of one coordinated list. */
export function isJoined(site: Site, from: number, to: number): boolean {
  if (to - from > 5 || to <= from) return false;
  let joints = 0;
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    if (text === ',' || text === 'and' || text === '/' || text === '&' || text === 'or') joints += 1;
    else if (!/^(?:the|datasets?|benchmarks?|tasks?|on|test|set|\)|\(|challenging)$/.test(text)) return false;
  }
  return joints > 0;
}

/** `WMT14 English-German and German-English`: the contest's name in front holds for every pair of languages behind it. */
function sharePrefix(names: readonly string[]): string[] {
  const part = /^(.+ )(?:Part|Track|Split|Task|Subset|Level) ?(?:\w|\d+)$/.exec(names[0] ?? '')?.[1];
  if (part)
    return names.map((name) =>
      /^(?:Part|Track|Split|Task|Subset|Level) ?(?:\w|\d+)$/.test(name) ? part + name : name,
    );
  const contest = /^((?:WMT|IWSLT|FLORES|OPUS)\S*) /.exec(names[0] ?? '')?.[1];
  if (!contest) return [...names];
  return names.map((name) => (/^[A-Z][a-z]+-[A-Z][a-z]+$/.test(name) ? `${contest} ${name}` : name));
}
