import { libraryVersion, type Catalog, type Fidelity, type PanelDocument, type Plan, type RunId, type RunSet } from '../../model/index.js';

/** One question that was asked for a figure, and what the answer was made of. */
export interface ProvenanceQuery {
  /** As it was asked of the engine; anybody who has the data can ask it again. */
  plan: Plan;
  /** The equivalent SQL over the tables of the export format, and its parameters; absent where the engine gives none. */
  sql?: { text: string; params: unknown[] } | undefined;
  /** Rows of the answer, and what was done to them. */
  rows: number;
  fidelity: Fidelity;
  /** Version of each table that was read. */
  tables: Readonly<Record<string, number>>;
}

/** Where a figure comes from: enough to make it again, and to tell whether the data are still the same. Plain JSON. */
export interface Provenance {
  kind: 'runfolio-provenance';
  version: 1;
  /** When the figure was made: ISO 8601, UTC. */
  madeAt: string;
  /** What it was made with. */
  software: { name: 'runfolio'; version: string };
  /** What was drawn, as its header says it. */
  title: string;
  project: { id: string; name?: string | undefined };
  /** Ids of the runs that the panel draws, in creation order. */
  runs: RunId[];
  data: {
    /** SHA-256 (hexadecimal) of the answers that the figure was drawn from: equal for equal data. */
    hash: string;
    /** Version of each table of the project's export; absent where the project is not known. */
    tables?: Readonly<Record<string, number>> | undefined;
  };
  queries: ProvenanceQuery[];
  /** The panel and its runs as they are saved. */
  spec: { panel: PanelDocument; runSet: RunSet };
}

/** What a provenance is made of. */
export interface ProvenanceFacts {
  /** Ms since 1970. */
  madeAt: number;
  title: string;
  document: PanelDocument;
  runSet: RunSet;
  catalog: Catalog | undefined;
  runs: readonly RunId[];
  hash: string;
  queries: readonly ProvenanceQuery[];
}

/** Puts together where a figure comes from. Pure. */
export function provenanceOf({ madeAt, title, document, runSet, catalog, runs, hash, queries }: ProvenanceFacts): Provenance {
  return {
    kind: 'runfolio-provenance',
    version: 1,
    madeAt: new Date(madeAt).toISOString(),
    software: { name: 'runfolio', version: libraryVersion },
    title,
    project: { id: runSet.project, ...(catalog && { name: catalog.project.name }) },
    runs: [...runs],
    data: { hash, ...(catalog && { tables: catalog.versions }) },
    queries: [...queries],
    spec: { panel: document, runSet },
  };
}
