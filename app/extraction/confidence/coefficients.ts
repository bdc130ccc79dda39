/** Fitted by `npm run fit:confidence` on annotated papers; the order is that of `toFeatures`. */
export const COEFFICIENTS: readonly number[] = [2.002, 0.199, -0.288, -0.112, -0.122, -0.123, 0.169, 0.166];
