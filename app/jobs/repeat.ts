/**
 * Does something again and again, with a pause after each time, until the function that it returns is called; that one
 * resolves when nothing is being done any more. What goes wrong is told, and tried again after the pause.
 */
export function repeat(
  pauseMs: number,
  work: () => Promise<unknown>,
  onTrouble: (error: Error) => void,
): () => Promise<void> {
  let isStopped = false;
  let current = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    current = work()
      .catch((error: unknown) => onTrouble(error instanceof Error ? error : new Error(String(error))))
      .then(plan);
  };
  const plan = () => {
    if (!isStopped) timer = setTimeout(begin, pauseMs);
  };
  plan();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return current;
  };
}
