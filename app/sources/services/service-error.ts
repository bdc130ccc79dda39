/** How a service failed us. */
export type ServiceFailure =
  /** Nothing answers, or the answer breaks off. */
  | 'unreachable'
  /** It has too much to do, or we asked too much of it. */
  | 'busy'
  /** It does not want to answer this. */
  | 'refused'
  /** It answers with something else than its documentation says. */
  | 'garbled';

/** A service that cannot be used now. The message is one line that says what to do. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    message: string,
    readonly failure: ServiceFailure,
    /** The status of the answer where there was one. */
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
