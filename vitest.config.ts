import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/postgres-global-setup.ts'],
    // The first test that needs Postgres waits for the embedded server to start.
    testTimeout: 40_000,
    hookTimeout: 60_000,
    // Long strings (abstracts) are shown whole where they differ.
    chaiConfig: { truncateThreshold: 400 },
  },
});
