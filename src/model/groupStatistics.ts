/** The one number that stands for a group. `iqm`: the mean without the lowest and the highest quarter, ⌊n / 4⌋ values each. */
export const centres = ['mean', 'median', 'iqm', 'min', 'max'] as const;
export type Centre = (typeof centres)[number];

/** How the values of a group lie about it: `t` and `bootstrap` are 95 % confidence intervals, of the mean and of the centre; `sd` (of the sample) and `stderr` lie about the mean. */
export const spreads = ['sd', 'stderr', 't', 'bootstrap', 'range', 'none'] as const;
export type Spread = (typeof spreads)[number];

/**
 * What is drawn around a line: a spread, or `sd-population` (÷ n in place of n − 1), `quartiles` (25 % to 75 %) and `deciles` (10 % to 90 %; all values between neighbours in
 * proportion, as numpy's default). Where there is one value alone, there is none.
 */
export const bands = ['range', 'sd', 'sd-population', 'stderr', 't', 'bootstrap', 'quartiles', 'deciles'] as const;
export type Band = (typeof bands)[number];
