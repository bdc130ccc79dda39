import { makeDataDir, removeDirectory, runClaimboard, startApp, type RunningApp } from './start-app.ts';

export interface OwnApp extends Pick<RunningApp, 'url'> {
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
