/** Program of a test: takes the embedded server of a directory, says so, and gives it back when told to. */
import { once } from 'node:events';
import { acquireServer } from '#db/embedded-server.server.ts';

const [dataDir = ''] = process.argv.slice(1);
const server = await acquireServer({ dataDir });
process.stdout.write(`${server.url}\n`);
await once(process.stdin, 'data');
await server.release();
process.stdout.write('released\n');
process.exit();
