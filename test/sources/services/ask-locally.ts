import { afterEach } from 'vitest';
import type { Patience } from '#app/sources/services/patience.ts';
import { PoliteClient } from '#app/sources/services/polite-client.ts';
import type { ServiceAccess } from '#app/sources/services/service-access.ts';
import { readServiceSettings } from '#app/sources/services/service-settings.ts';
import { startServiceServer, type ServiceServer } from '#test/support/service-server.ts';

type Answer = Parameters<typeof startServiceServer>[0];

const PATIENCE: Patience = { retries: 3, longestWaitMs: 3000, sizeLimit: 1_000_000 };

/** Starts servers that stand for services, and takes them away after each test. */
export function useServices() {
  const servers: ServiceServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  return async (
    answer: Answer,
    { patience = PATIENCE, ...variables }: { patience?: Patience } & Record<string, unknown> = {},
  ): Promise<{ server: ServiceServer; access: ServiceAccess }> => {
    const server = await startServiceServer(answer);
    servers.push(server);
    const settings = readServiceSettings({
      ARXIV_API_URL: `${server.url}/api/query`,
      ARXIV_OAI_URL: `${server.url}/oai`,
      HF_DAILY_URL: `${server.url}/api/daily_papers`,
      OPENALEX_URL: server.url,
      DOI_URL: server.url,
      SOURCES_DELAY_MS: '1',
      SOURCES_CONTACT: 'somebody@example.org',
      ...(variables as Record<string, string>),
    });
    return { server, access: { client: new PoliteClient(settings, patience), settings } };
  };
}
