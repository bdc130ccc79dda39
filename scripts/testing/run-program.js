import { spawn } from 'node:child_process';

/**
 * Runs a Node program to its end, with this terminal and no standard input. When its time is up, or when this process
 * is interrupted, the program and all that it started are ended.
 * @param {string[]} args the program and its arguments
 * @param {{ minutes: number, environment: NodeJS.ProcessEnv }} settings
 * @returns {Promise<boolean>} whether it ended well
 */
export function runProgram(args, { minutes, environment }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    const interrupt = () => {
      endTree(child, 'SIGTERM');
      process.exit(130);
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
    const timer = setTimeout(() => {
      process.stdout.write(`Not done after ${minutes} minutes: ended.\n`);
      endTree(child, 'SIGKILL');
    }, minutes * 60_000);
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      resolve(code === 0);
    });
  });
}

function endTree(child, signal) {
  if (process.platform === 'win32') return child.kill(signal);
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false; // It has ended already.
  }
}
