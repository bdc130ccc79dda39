/** One address for each kind of page, for what has to hold on all of them. */
export const everyPage: [name: string, address: string][] = [
  ['home', '/'],
  ['benchmarks', '/benchmarks'],
  ['leaderboard', '/benchmarks/math'],
  ['leaderboard with all claims', '/benchmarks/math?show=all'],
  ['method', '/methods/rstar-math'],
  ['search, empty', '/search'],
  ['search, with results', '/search?q=math'],
  ['search, without results', '/search?q=zyzzyva'],
];

/** Pages that are not there, and say so. */
export const missingPages: [name: string, address: string][] = [
  ['no such page', '/nowhere'],
  ['no such benchmark', '/benchmarks/no-such-benchmark'],
  ['no such method', '/methods/no-such-method'],
  ['no such paper', '/papers/no-such-paper'],
];
