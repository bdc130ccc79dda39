import type { Request, Response } from 'express';

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  405: 'Method Not Allowed',
  411: 'Length Required',
  413: 'Content Too Large',
};

/** Says why a request is not looked at: to programs that ask the API as a problem (RFC 9457), to others as plain text. */
export function refuse(request: Request, response: Response, status: number, detail: string): void {
  response.status(status);
  if (!request.originalUrl.startsWith('/api/v1')) return void response.type('text/plain').send(detail);
  const problem = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail };
  response.set('Content-Type', 'application/problem+json').end(`${JSON.stringify(problem)}\n`);
}
