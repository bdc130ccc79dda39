/** Shows how far a long piece of work has come. */
export interface Progress {
  /** `fraction` of the work that is done, 0 to 1, and a few words about it. */
  update(fraction: number, words: string): void;
  stop(): void;
}

const SILENT: Progress = { update() {}, stop() {} };

/** A bar on standard error where that is a terminal; nothing elsewhere. */
export async function startProgress(title: string): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    {
      format: '{title} {bar} {percentage}%  {words}',
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1000, 0, { title, words: '' });
  return {
    update: (fraction, words) => bar.update(Math.round(fraction * 1000), { title, words }),
    stop: () => bar.stop(),
  };
}
