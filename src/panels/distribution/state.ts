/** What the reader of a distribution chose. */
export interface DistributionState {
  /** Place of the first group, or category, on screen. */
  first: number;
}

export const initialDistributionState: DistributionState = { first: 0 };
