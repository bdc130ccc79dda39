import agreement from './data/metrics/agreement.json';
import classification from './data/metrics/classification.json';
import general from './data/metrics/general.json';
import image from './data/metrics/image.json';
import ranking from './data/metrics/ranking.json';
import regression from './data/metrics/regression.json';
import resources from './data/metrics/resources.json';
import safety from './data/metrics/safety.json';
import science from './data/metrics/science.json';
import speech from './data/metrics/speech.json';
import tasks from './data/metrics/tasks.json';
import text from './data/metrics/text.json';
import vision from './data/metrics/vision.json';
import type { MetricGroup } from './metric-record.ts';

/** Everything that we know of metrics, a file an area. Add one to the group of its family there. */
export const metricGroups = [
  ...classification,
  ...ranking,
  ...vision,
  ...image,
  ...text,
  ...speech,
  ...regression,
  ...agreement,
  ...tasks,
  ...safety,
  ...resources,
  ...science,
  ...general,
] as readonly MetricGroup[];
