/** Reads papers from standard input and prints how many there were, and the most memory that it took. */
import { readPapers } from '#app/sources/read-papers.ts';

let [papers, malformed] = [0, 0];
for await (const record of readPapers(process.stdin)) {
  if (record.ok) papers++;
  else malformed++;
}
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ papers, malformed, peakMb }));
