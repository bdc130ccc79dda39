import { makeDataDir, removeDataDir, startApp } from './start-app.ts';

/** Starts the built app once for all stories: a fresh database, which the first start fills with the demo corpus. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = makeDataDir();
  const app = await startApp(dataDir).catch((error: unknown) => {
    removeDataDir(dataDir);
    throw error;
  });
  process.env.CLAIMBOARD_E2E_URL = app.url;
  return async () => {
    await app.stop();
    removeDataDir(dataDir);
  };
}
