/** Value and gradient of a function at a point; writes the gradient into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Most steps; default 120. */
  readonly steps?: number;
  /** Stops when a step lowers the value by less than this share of it; default 1e-5. */
  readonly tolerance?: number;
}

const MEMORY = 8;
const SUFFICIENT = 1e-4;

/**
 * Minimises a smooth convex function by L-BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.5) with
 * backtracking. Deterministic.
 * @param start where to begin; overwritten with the point found, which is returned
 */
export function minimise(
  objective: Objective,
  start: Float64Array,
  options: MinimiseOptions = {},
): Float64Array {
  const { steps = 120, tolerance = 1e-5 } = options;
  const point = start;
  let gradient: Float64Array = new Float64Array(point.length);
  let value = objective(point, gradient);
  const history: Correction[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descend(gradient, history);
    const moved = search(objective, point, value, gradient, direction, step === 0);
    if (!moved) break;
    remember(history, point, gradient, moved);
    const gained = value - moved.value;
    point.set(moved.point);
    gradient = moved.gradient;
    value = moved.value;
    if (gained < tolerance * Math.abs(value)) break;
  }
  return point;
}

interface Correction {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly rho: number;
}

interface Moved {
  readonly point: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

function remember(history: Correction[], point: Float64Array, gradient: Float64Array, moved: Moved): void {
  const s = new Float64Array(point.length);
  const y = new Float64Array(point.length);
  for (let i = 0; i < point.length; i++) {
    s[i] = (moved.point[i] as number) - (point[i] as number);
    y[i] = (moved.gradient[i] as number) - (gradient[i] as number);
  }
  const curvature = dot(s, y);
  if (curvature <= 1e-12) return;
  history.push({ s, y, rho: 1 / curvature });
  if (history.length > MEMORY) history.shift();
}

/** The two-loop recursion: minus the approximate inverse Hessian times the gradient. */
function descend(gradient: Float64Array, history: readonly Correction[]): Float64Array {
  const q = Float64Array.from(gradient);
  const alphas: number[] = [];
  for (let k = history.length - 1; k >= 0; k--) {
    const { s, y, rho } = history[k] as Correction;
    const alpha = rho * dot(s, q);
    alphas[k] = alpha;
    addScaled(q, y, -alpha);
  }
  const last = history.at(-1);
  if (last) scale(q, 1 / (last.rho * dot(last.y, last.y)));
  for (const [k, { s, y, rho }] of history.entries())
    addScaled(q, s, (alphas[k] as number) - rho * dot(y, q));
  scale(q, -1);
  return q;
}

function search(
  objective: Objective,
  from: Float64Array,
  value: number,
  gradient: Float64Array,
  direction: Float64Array,
  isFirst: boolean,
): Moved | undefined {
  const slope = dot(gradient, direction);
  if (slope >= 0) return undefined;
  let size = isFirst ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
  for (let tries = 0; tries < 25; tries++, size /= 2) {
    const point = Float64Array.from(from);
    addScaled(point, direction, size);
    const next = new Float64Array(from.length);
    const reached = objective(point, next);
    if (reached <= value + SUFFICIENT * size * slope) return { point, gradient: next, value: reached };
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addScaled(into: Float64Array, what: Float64Array, by: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + by * (what[i] as number);
}

function scale(into: Float64Array, by: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) * by;
}
