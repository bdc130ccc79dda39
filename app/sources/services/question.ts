/** A service that is asked over HTTP. */
export interface Service {
  /** What people call it. */
  name: string;
  /** Milliseconds between two requests, as it asks for or as good manners have it. */
  delayMs: number;
}

/** One request to a service. */
export interface Question {
  service: Service;
  url: URL;
  expects: 'xml' | 'json';
  /** For the Accept header, where the kind of answer is not enough. */
  accept?: string;
  /** What an earlier answer was marked with: where nothing has changed since, none comes again. */
  known?: AnswerMarks;
  /** Whether the answer may come from elsewhere, as where a resolver sends us on. */
  mayLeadElsewhere?: boolean;
  /** Whether a text is the whole answer; where it is not, the question is asked again. */
  isWhole?: (text: string) => boolean;
  signal?: AbortSignal;
}

/** By which a service knows what we have already. */
export interface AnswerMarks {
  etag: string | null;
  lastModified: string | null;
}

/** What came back, with a status below 500: everything else was tried again or is an error. */
export interface Answer extends AnswerMarks {
  /** 304 where nothing has changed, and then there is no text. */
  status: number;
  text: string;
}
