/** Fitted by `npm run fit:confidence` on annotated papers; the order is that of `toFeatures`. */
export const COEFFICIENTS: readonly number[] = [1.962, 0.325, -0.317, -0.406, 0.065, -0.405, 0.455, 0.08];
