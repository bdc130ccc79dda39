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
  return new Promise((resolve) => {
    execFile(
      file,
      args,
      // Variables such as PGPORT or PGDATA of the surroundings are for another Postgres.
      { cwd, uid: user?.uid, gid: user?.gid, env: { PATH: process.env.PATH, LC_ALL: 'C' }, timeout: 120_000 },
      (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim();
        if (!error) return resolve({ code: 0, output });
        const code = typeof error.code === 'number' ? error.code : null;
        resolve({ code, output: output || error.message });
      },
    );
  });
}

/** The last line of a program's output that says something. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
