import type { ReactNode } from 'react';
import type { PanelDataQuestion } from '../panelDataContext.js';

/** What a panel says of itself after each drawing. */
export interface PanelTold {
  /** Why it could not be answered, or not anew. */
  error: Error | undefined;
  /** Whether there is something to see. */
  drawn: boolean;
  /** What stands behind it. */
  dataOf: PanelDataQuestion;
  /** What its reader chose. */
  state: unknown;
  /** Takes that back. */
  reset: () => void;
}

/** Who follows a panel from outside, and what of it they keep themselves. */
export interface PanelHost {
  /** What its reader chose, where the host keeps it: of the kind's own shape. */
  readonly state?: unknown;
  /** What its reader starts with, in place of the kind's own. */
  readonly defaultState?: unknown;
  readonly onState?: ((state: unknown) => void) | undefined;
  readonly tell: (told: PanelTold) => void;
  /** Its code did not come, or its drawing threw. */
  readonly fail: (error: Error) => void;
}

/** Draws a panel once more, for a figure; nothing takes it away again. */
export type ShowOnce = (node: ReactNode) => void;
