import audio from './data/benchmarks/audio.json';
import code from './data/benchmarks/code.json';
import control from './data/benchmarks/control.json';
import generation from './data/benchmarks/generation.json';
import language from './data/benchmarks/language.json';
import learning from './data/benchmarks/learning.json';
import llm from './data/benchmarks/llm.json';
import multimodal from './data/benchmarks/multimodal.json';
import science from './data/benchmarks/science.json';
import vision from './data/benchmarks/vision.json';
import type { TaskGroup } from './benchmark-record.ts';

/** Everything that we know of benchmarks, a file an area. Add one to the group of its task there. */
export const taskGroups: readonly TaskGroup[] = [
  ...llm,
  ...code,
  ...multimodal,
  ...language,
  ...vision,
  ...generation,
  ...audio,
  ...control,
  ...learning,
  ...science,
];
