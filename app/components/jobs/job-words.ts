const TASKS: Record<string, string> = {
  'ingest-batch': 'Store papers',
  'read-papers': 'Read papers',
  'read-with': 'Ask a model',
  'fetch-watch': 'Fetch a source',
};

/** What a task does, in a few words; its name where nobody has found some. */
export function nameTask(task: string): string {
  const [name] = task.split(' ');
  return TASKS[task] ?? TASKS[name!] ?? task;
}

/** How often, after the word "every": `6 h` for 21600 seconds. */
export function describeInterval(seconds: number): string {
  if (seconds % 86_400 === 0) return seconds === 86_400 ? 'day' : `${seconds / 86_400} days`;
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${Math.round(seconds / 60)} min`;
}
