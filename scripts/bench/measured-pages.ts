import { sql } from 'kysely';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { SAME_BOARD, SAME_BOARD_PAPERS } from './invent-papers.ts';

export interface MeasuredPage {
  name: string;
  /** Address from the root. */
  page: string;
}

/** One address of each kind of page, the leaderboard that has the same rows in every database first. */
export async function listMeasuredPages(databaseUrl: string): Promise<MeasuredPage[]> {
  const db = openDatabase({ url: databaseUrl, connections: 1 });
  const find = async (query: ReturnType<typeof sql<{ slug: string }>>) =>
    encodeURIComponent((await query.execute(db)).rows[0]?.slug ?? '');
  try {
    const board = await find(sql`select slug from benchmarks where name = ${SAME_BOARD}`);
    const largest = await find(sql`
      select benchmark.slug from benchmarks benchmark
      join benchmark_aliases alias on alias.benchmark_id = benchmark.id
      join claims claim on claim.benchmark_alias_id = alias.id
      where benchmark.name <> ${SAME_BOARD}
      group by benchmark.id order by count(*) desc limit 1
    `);
    const paper = await find(
      sql`select slug from papers where external_id = ${String(SAME_BOARD_PAPERS - 1)}`,
    );
    const model = await find(sql`select slug from methods where name = 'GPT-4o'`);
    const method = await find(sql`
      select method.slug from papers paper
      join claims claim on claim.paper_id = paper.id
      join method_aliases alias on alias.id = claim.method_alias_id
      join methods method on method.id = alias.method_id
      where paper.external_id = '0' and claim.role = 'proposed' limit 1
    `);
    const everywhere: [string, string][] = [
      ['leaderboard, same rows', `/benchmarks/${board}`],
      ['leaderboard, all claims', `/benchmarks/${board}?show=all`],
      ['largest leaderboard', `/benchmarks/${largest}`],
      ['home', '/'],
      ['benchmarks', '/benchmarks'],
      ['improvements', '/improvements'],
      ['improvements by benchmark', '/improvements?by=benchmark'],
      ['improvements by method', '/improvements?by=method'],
      ['improvements over time', '/improvements?by=time'],
      ['compare', `/compare?methods=${method},${model}`],
      ['two benchmarks', `/compare?methods=${model}&x=${board}&y=${largest}`],
      ['method', `/methods/${method}`],
      ['model with many results', `/methods/${model}`],
      ['paper', `/papers/${paper}`],
      ['search', `/search?q=${encodeURIComponent(SAME_BOARD)}`],
      ...listApiAddresses({ board, largest, method, paper }),
      ['search for numbers', `/search?q=${encodeURIComponent(`${SAME_BOARD} > 85`)}`],
    ];
    return everywhere.map(([name, page]) => ({ name, page }));
  } finally {
    await closeDatabase(db);
  }
}

/** What the API is asked for, and what would tempt Postgres to read everything. */
function listApiAddresses({
  board,
  largest,
  method,
  paper,
}: Record<'board' | 'largest' | 'method' | 'paper', string>) {
  const addresses: [string, string][] = [
    ['API: papers', '/papers'],
    ['API: papers by words', '/papers?q=reasoning&order=desc'],
    ['API: paper', `/papers/${paper}`],
    ['API: claims', '/claims?limit=200'],
    ['API: gains, the latest', '/claims?kind=gain&role=proposed&order=desc'],
    ['API: claims of a benchmark', `/claims?benchmark=${largest}&min=50&limit=200`],
    ['API: claims of a method', `/claims?method=${method}`],
    ['API: corrected claims', '/claims?status=corrected'],
    ['API: benchmarks', '/benchmarks'],
    ['API: leaderboards', '/leaderboards'],
    ['API: leaderboard', `/leaderboards/${board}`],
    ['API: methods', '/methods'],
    ['API: improvements', '/improvements?basis=unspecified'],
    ['API: improvements of a benchmark', `/improvements?benchmark=${largest}`],
  ];
  return addresses.map(([name, address]): [string, string] => [name, `/api/v1${address}`]);
}
