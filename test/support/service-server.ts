/** A server on this machine that stands for a service: it answers as the test says, and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  url: URL;
  headers: IncomingMessage['headers'];
  /** Milliseconds since the epoch. */
  at: number;
}

export interface CannedAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Sends this many characters of the body and hangs up. */
  cutAt?: number;
  /** Sends the body a character at a time, with a pause of so many milliseconds before each. */
  dripMs?: number;
  /** How the characters of the body become bytes; UTF-8 if nothing is said. */
  encoding?: BufferEncoding;
  /** Says nothing at all. */
  isSilent?: boolean;
}

export interface ServiceServer {
  /** Without a slash at the end. */
  url: string;
  asked: Asked[];
  close(): Promise<void>;
}

export async function startServiceServer(
  answer: (asked: Asked, count: number) => CannedAnswer,
): Promise<ServiceServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const question = {
      url: new URL(request.url ?? '/', 'http://service.test'),
      headers: request.headers,
      at: Date.now(),
    };
    asked.push(question);
    send(response, answer(question, asked.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, answer: CannedAnswer): void {
  const { status = 200, headers = {}, body = '', cutAt, dripMs, encoding = 'utf8', isSilent } = answer;
  if (isSilent) return;
  const bytes = Buffer.from(body, encoding);
  response.writeHead(status, status === 304 ? headers : { 'Content-Length': bytes.length, ...headers });
  if (dripMs !== undefined) drip(response, bytes, dripMs);
  else if (cutAt === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cutAt), () => response.destroy());
}

function drip(response: ServerResponse, bytes: Buffer, pauseMs: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (response.destroyed || sent >= bytes.length) {
      clearInterval(timer);
      response.end();
    } else response.write(bytes.subarray(sent, ++sent));
  }, pauseMs);
}
