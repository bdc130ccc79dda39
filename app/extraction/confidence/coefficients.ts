/** Fitted by `npm run fit:confidence` on annotated papers; the order is that of `toFeatures`. */
export const COEFFICIENTS: readonly number[] = [1.934, 0.212, -0.309, -0.106, -0.115, -0.102, 0.122, 0.177];
