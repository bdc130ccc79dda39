import { createInterface } from 'node:readline/promises';
import { connect } from '#db/connect.server.ts';
import { readEnvironment } from '#db/environment.server.ts';
import { dropEverything, listMigrations, migrateToLatest } from '#db/migrate.server.ts';
import { findHome } from '#db/queries/home.server.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { writeOutput } from './write-output.ts';

/** Brings the tables up to date and says which migrations that took. */
export async function migrate({ isJson }: { isJson: boolean }): Promise<void> {
  const { db, close } = await connect(readEnvironment());
  try {
    const executed = await migrateToLatest(db);
    if (isJson) await writeOutput(`${JSON.stringify({ executed })}\n`);
    else
      await writeOutput(
        executed.length > 0 ? `Done: ${executed.join(', ')}\n` : 'The tables are up to date\n',
      );
  } finally {
    await close();
  }
}

/**
 * Shows where the database is, which migrations it has seen, and how much it holds.
 * @returns the exit code: incomplete where migrations wait
 */
export async function showStatus({ isJson }: { isJson: boolean }): Promise<number> {
  const { db, shownUrl, close } = await connect(readEnvironment());
  try {
    const migrations = await listMigrations(db);
    const waiting = migrations.filter(({ executedAt }) => !executedAt).map(({ name }) => name);
    const totals =
      waiting.length === 0 ? (await findHome(db, { benchmarks: 0, papers: 0 })).totals : undefined;
    await writeOutput(
      isJson
        ? `${JSON.stringify({ url: shownUrl, migrations, ...totals })}\n`
        : describe(shownUrl, waiting, totals),
    );
    return waiting.length > 0 ? EXIT.incomplete : EXIT.done;
  } finally {
    await close();
  }
}

/** Deletes everything that is stored, once somebody has said yes. */
export async function reset({ isConfirmed }: { isConfirmed: boolean }): Promise<void> {
  const { db, shownUrl, close } = await connect(readEnvironment());
  try {
    if (!isConfirmed) await askToDelete(shownUrl);
    await dropEverything(db);
    await migrateToLatest(db);
    await writeOutput('The database is empty\n');
  } finally {
    await close();
  }
}

async function askToDelete(address: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new CommandError('nobody is there to ask: say --yes to delete everything', EXIT.usage);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Delete all papers, claims and reviews in ${address}? Type "yes": `);
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new CommandError('nothing was deleted', EXIT.incomplete);
}

function describe(address: string, waiting: string[], totals: Record<string, number> = {}): string {
  const facts: [string, string | number][] = [
    ['database', address],
    ['migrations', waiting.length > 0 ? `waiting: ${waiting.join(', ')}` : 'all done'],
    ...Object.entries(totals).map(([name, count]): [string, number] => [toWords(name), count]),
  ];
  const advice = waiting.length > 0 ? 'Run "claimboard db migrate".\n' : '';
  return `${facts.map(([name, fact]) => `${name.padEnd(20)}${fact}\n`).join('')}${advice}`;
}

/** `papersWithClaims` as "papers with claims". */
function toWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
