import type { Manifest } from '../src/model/index.js';

/** A project as `GET /api/projects` lists it. Types only: the page imports it too. */
export interface ListedProject {
  id: string;
  name: string;
  runs: number;
  /** How many runs are in each state. */
  byState: Manifest['byState'];
  /** When its latest run ended, or began where its end is not known: ms since 1970. Null where no run says when it began. */
  lastActivity: number | null;
  /** Size of its export. */
  bytes: number;
}
