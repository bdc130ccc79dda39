// For callers that have not moved yet.
export { hasBenchmarkHead } from './benchmark-head.ts';
export { findNames } from './find-names.ts';
