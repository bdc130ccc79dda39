import { createHash } from 'node:crypto';

/** What the queue takes for the name of a task. */
const LONGEST_NAME = 128;
const PREFIX = 'read-with ';

/**
 * The name of the task that asks a model. Each model has one of its own, so that its jobs wait for the workers that can ask it,
 * and are never taken by others.
 */
export function nameModelTask(model: string): string {
  const name = `${PREFIX}${model}`;
  if (name.length <= LONGEST_NAME) return name;
  const digest = createHash('sha256').update(model).digest('hex').slice(0, 16);
  return `${name.slice(0, LONGEST_NAME - 17)} ${digest}`;
}

/** Whether the jobs of a task ask a model. */
export function isModelTask(task: string): boolean {
  return task.startsWith(PREFIX);
}
