import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startModelEndpoint, type ModelEndpoint } from './model-endpoint.ts';

export { answer, USAGE, type Behaviour, type Question, type Reaction } from './model-endpoint.ts';

export type ModelServer = Omit<ModelEndpoint, 'close' | 'reset'>;

/** Starts an endpoint for the tests of a file; its behaviour and its memory are new for each. */
export function useModelServer(): ModelServer {
  let endpoint: ModelEndpoint;
  beforeAll(async () => void (endpoint = await startModelEndpoint()));
  beforeEach(() => endpoint.reset());
  afterAll(() => endpoint.close());
  return {
    get questions() {
      return endpoint.questions;
    },
    get baseUrl() {
      return endpoint.baseUrl;
    },
    get mostAtOnce() {
      return endpoint.mostAtOnce;
    },
    behave: (next) => endpoint.behave(next),
    settings: (given) => endpoint.settings(given),
  };
}
