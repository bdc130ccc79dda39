/** One thing that is wrong with a request: which parameter, and why. */
export interface ParameterError {
  parameter: string;
  detail: string;
}

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** Why a request of the API has no answer, as RFC 9457 writes it. */
export class ProblemError extends Error {
  constructor(
    readonly status: ProblemStatus,
    /** One line that says what to do. */
    readonly detail: string,
    readonly more: { errors?: ParameterError[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
  }
}

/** The problem as the body of an answer. */
export function toProblem({ status, detail, more: { errors } }: ProblemError) {
  return { type: 'about:blank', title: TITLES[status], status, detail, ...(errors && { errors }) };
}

/** Says as a problem why somebody is not let in, instead of the plain answer that it is thrown as. */
export async function refuseAsProblem<Result>(ask: () => Promise<Result>): Promise<Result | Response> {
  try {
    return await ask();
  } catch (refusal) {
    if (!(refusal instanceof Response) || !(refusal.status in TITLES)) throw refusal;
    const challenge = refusal.headers.get('WWW-Authenticate');
    return toProblemResponse(
      new ProblemError(refusal.status as ProblemStatus, await refusal.text(), {
        ...(challenge && { headers: { 'WWW-Authenticate': challenge } }),
      }),
    );
  }
}

/** An answer of type application/problem+json. */
export function toProblemResponse(problem: ProblemError): Response {
  return new Response(`${JSON.stringify(toProblem(problem))}\n`, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', ...problem.more.headers },
  });
}
