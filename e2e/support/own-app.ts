import { makeDataDir, removeDirectory, runClaimboard, startApp, type RunningApp } from './start-app.ts';

export interface OwnApp extends Pick<RunningApp, 'url'> {
  /** Where its database is, for the command line. */
  dataDir: string;
  /** Runs `claimboard …` on its database, to the end. Returns what it printed. */
  run(args: string[], input?: string): string;
  /** Stores more papers while the app runs. */
  ingest(papers: readonly OwnPaper[]): void;
  /** Stops it and takes its database away. */
  remove(): Promise<void>;
}

export interface OwnPaper {
  id: string;
  title: string;
  abstract: string;
  date?: string;
  url?: string;
  authors?: string[];
}

/** The app with these papers and no others, and with these settings, for a story that brings its own. */
export async function startOwnApp(
  papers: readonly OwnPaper[],
  settings: Record<string, string> = {},
): Promise<OwnApp> {
  const dataDir = makeDataDir();
  const ingest = (more: readonly OwnPaper[]) =>
    void runClaimboard(dataDir, ['ingest', '-'], more.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  try {
    ingest(papers);
    const app = await startApp(dataDir, settings);
    return {
      url: app.url,
      dataDir,
      run: (args, input) => runClaimboard(dataDir, args, input),
      ingest,
      async remove() {
        await app.stop();
        removeDirectory(dataDir);
      },
    };
  } catch (error) {
    removeDirectory(dataDir);
    throw error;
  }
}
