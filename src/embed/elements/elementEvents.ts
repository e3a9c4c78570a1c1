import { RunfolioError, type ErrorCode, type PanelDocument } from '../../model/index.js';
import type { DashboardView, SelectionState } from '../../query/index.js';

/** What went wrong in an element. */
export interface ElementErrorDetail {
  /** `bad-input` for a value that was given and is not valid. */
  code: ErrorCode;
  /** A sentence for people. */
  message: string;
  error: Error;
}

/** What is told of an error: `internal` is the code of those that have none. */
export function errorDetail(thrown: Error): ElementErrorDetail {
  const error = thrown instanceof RunfolioError ? thrown : new RunfolioError('internal', thrown.message, { cause: thrown });
  return { code: error.code, message: error.message, error };
}

/** Events of all runfolio elements by name, with what their `detail` is. All bubble, and leave shadow roots. */
export interface ElementEventDetails {
  /** What is on screen of it is drawn, for the first time since it was connected. */
  'runfolio-ready': undefined;
  'runfolio-error': ElementErrorDetail;
  /** The reader selected runs or rows. */
  'runfolio-selectionchange': { selection: SelectionState };
  /** The reader changed a dashboard: what to give as `view` to have it again. */
  'runfolio-viewchange': { view: DashboardView };
  /** The reader changed a panel: what to give as `panel` to have it again. */
  'runfolio-panelchange': { panel: PanelDocument };
}

export type ElementEventName = keyof ElementEventDetails;

/** The events themselves by name. */
export type ElementEvents = { [Name in ElementEventName]: CustomEvent<ElementEventDetails[Name]> };
