/** What the reader of a bar chart chose. */
export interface BarChartState {
  /** Place of the first bar on screen. */
  first: number;
}

export const initialBarChartState: BarChartState = { first: 0 };
