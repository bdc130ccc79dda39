import { parentPort, workerData } from 'node:worker_threads';
import { extractLines } from '#app/ingest/extract-lines.ts';
import type { ByteLine } from '#app/sources/byte-lines.ts';
import { explainPaper } from './explain-paper.ts';

const { isExplained } = workerData as { isExplained: boolean };

parentPort?.on('message', (lines: ByteLine[]) => {
  // Crossing over to the thread turned every Buffer into a plain Uint8Array.
  for (const line of lines)
    line.bytes &&= Buffer.from(line.bytes.buffer, line.bytes.byteOffset, line.bytes.length);
  parentPort?.postMessage(extractLines(lines, isExplained ? explainPaper : undefined));
});
