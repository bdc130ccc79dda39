/** Aborted by the first SIGINT or SIGTERM; a second one ends the process as it always does. */
export function stopAtSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
