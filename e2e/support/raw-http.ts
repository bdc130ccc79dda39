import { Agent, request } from 'node:http';

export interface RawRequest {
  method: 'GET' | 'POST';
  /** Sent letter by letter: nothing tidies it up on the way. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface RawAnswer {
  status: number;
  type: string;
  cookies: string[];
  text: string;
  milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Sends what no browser would send, and follows no redirect. */
export async function askRaw(
  origin: string,
  { method, path, headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, hostname, port, method, path, headers: withLength(headers, body) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            cookies: answer.headers['set-cookie'] ?? [],
            text: Buffer.concat(chunks).toString(),
            milliseconds: performance.now() - startedAt,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function withLength(headers: Record<string, string>, body: string | undefined) {
  return body === undefined ? headers : { ...headers, 'Content-Length': String(Buffer.byteLength(body)) };
}
