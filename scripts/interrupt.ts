/** A signal that an interrupt from the terminal, or being told to end, sets off; a second one ends the program at once. */
export function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  return stop.signal;
}
