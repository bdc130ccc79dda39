import { Command, InvalidArgumentError } from 'commander';

const EPILOGUE = `
Starts the embedded Postgres (or uses DATABASE_URL), brings its tables up to date, loads the demo papers where there are no
papers at all, builds the web app where its sources have changed, and serves it until it is stopped (Ctrl-C).

Examples:
  claimboard serve
  claimboard serve --port 8080 --host 0.0.0.0
  DATABASE_URL=postgres://me@db.example.org/claims claimboard serve --no-demo`;

/** `claimboard serve`: database and web app, until somebody stops it. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the database and the web app')
    .option('--port <number>', 'port of the web app (else PORT)', parsePort)
    .option('--host <address>', 'address to listen on (else HOST)')
    .option('--no-demo', 'leave an empty database empty')
    .addHelpText('after', EPILOGUE)
    .action(async (options: { port?: number; host?: string; demo: boolean }) => {
      const { serve } = await import('../web/serve.ts');
      await serve({ port: options.port, host: options.host, withDemo: options.demo });
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}
