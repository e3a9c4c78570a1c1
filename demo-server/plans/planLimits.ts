/** What one server does for plans at most. */
export interface PlanLimits {
  /** Seconds that answering a plan may take, once its turn has come; then the work is stopped. */
  seconds: number;
  /** Rows and bytes of an answer. */
  rows: number;
  bytes: number;
  /** Plans that are answered at once, and those that wait for their turn; the next is refused as `busy`. */
  atOnce: number;
  waiting: number;
  /** Bytes of a request, and levels of objects and lists in it. */
  bodyBytes: number;
  depth: number;
}

export const defaultPlanLimits: PlanLimits = {
  seconds: 30,
  rows: 5_000_000,
  bytes: 128 * 1024 * 1024,
  atOnce: 4,
  waiting: 64,
  bodyBytes: 1024 * 1024,
  depth: 64,
};
