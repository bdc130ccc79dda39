import { readFileSync } from 'node:fs';

/** Whether a process with this number runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return readCommand(pid) !== '';
}

/** Whether the process may be a Postgres; numbers of processes that ended are used again. */
export function mayBePostgres(pid: number): boolean {
  return isAlive(pid) && (readCommand(pid)?.includes('postgres') ?? true);
}

/** The command line of a process where the system shows it: empty for one that has ended but is not yet cleared away. */
function readCommand(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}
