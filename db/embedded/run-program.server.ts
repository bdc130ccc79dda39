import { execFile } from 'node:child_process';

/** Who a program runs as; undefined: whoever runs us. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

export interface ProgramResult {
  /** Exit code, or null where the program could not be started or was ended by a signal. */
  code: number | null;
  /** What it printed, standard error included, or why it could not be started. */
  output: string;
}

/** Runs a program to its end. Never throws: failures are in the result. */
export function runProgram(
  file: string,
  args: readonly string[],
  { user, cwd }: { user?: SystemUser | undefined; cwd?: string } = {},
): Promise<ProgramResult> {
  const options = {
    cwd,
    uid: user?.uid,
    gid: user?.gid,
    env: describeSurroundings(),
    timeout: 120_000,
  };
  return new Promise<ProgramResult>((resolve) => {
    // Where root may not become somebody else this throws at once.
    execFile(file, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (!error) return resolve({ code: 0, output });
      const code = typeof error.code === 'number' ? error.code : null;
      resolve({ code, output: output || error.message });
    });
  }).catch((error: unknown) => ({ code: null, output: String(error) }));
}

/** Our environment without what is meant for another Postgres, such as PGPORT or PGDATA; messages are in English. */
function describeSurroundings(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...(Object.fromEntries(own) as NodeJS.ProcessEnv), LC_ALL: 'C' };
}

/** The last line of a program's output that says something. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
