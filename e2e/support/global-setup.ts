import { makeDataDir, removeDirectory, startApp } from './start-app.ts';

/**
 * Starts the built app once for all stories: a fresh database, which the first start fills with the demo corpus. What
 * it returns takes everything away again.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = makeDataDir();
  const app = await startApp(dataDir).catch((error: unknown) => {
    removeDirectory(dataDir);
    throw error;
  });
  process.env.CLAIMBOARD_E2E_URL = app.url;
  process.env.CLAIMBOARD_E2E_DATA_DIR = dataDir;
  return async () => {
    await app.stop();
    removeDirectory(dataDir);
    if (process.env.CLAIMBOARD_BROWSER_HOME) removeDirectory(process.env.CLAIMBOARD_BROWSER_HOME);
  };
}
