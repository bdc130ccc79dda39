import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { runCommandLine } = await import('./command-line.ts');
  await runCommandLine(process.argv);
} else {
  await import('./extract-worker.ts');
}
