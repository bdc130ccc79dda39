import { startOwnApp, type OwnApp } from './own-app.ts';

/** Papers of our own: one benchmark under two names, and one system with two numbers. */
export function startBirds(): Promise<OwnApp> {
  return startOwnApp([
    {
      id: 'heron',
      title: 'Heron: Wading through Search Trees',
      abstract: 'We present Heron, a search procedure. Heron reaches 71.4% accuracy on RiverBench.',
      date: '2025-01-10',
    },
    {
      id: 'otter',
      title: 'Otter: Diving for Answers',
      abstract: 'We present Otter, a diving procedure. Otter reaches 74.2% accuracy on RiverBenchs.',
      date: '2025-02-10',
    },
    {
      id: 'egret',
      title: 'Egret: Still Water Decoding',
      abstract: 'We present Egret, a decoding procedure. Egret reaches 80.0% accuracy on LakeEval.',
      date: '2025-03-10',
    },
    {
      id: 'swan',
      title: 'Swan: Gliding over Long Contexts',
      abstract:
        'We present Swan, a gliding procedure. Swan reaches 79.1% accuracy on LakeEval, compared to 76.5% for Egret.',
      date: '2025-04-10',
    },
  ]);
}
