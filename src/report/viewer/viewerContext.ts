import { createContext, useContext } from 'react';
import type { Catalog } from '../../model/index.js';
import type { BlockId } from '../document/block.js';
import type { ReportDocument } from '../document/report.js';

/** What images and videos of other servers do: each asks its reader first, or they come at once. Whoever loads them tells that server who reads. */
export type ExternalMedia = 'ask' | 'load';

/** What all blocks of a shown report share. */
export interface ViewerContextValue {
  report: ReportDocument;
  /** By project, those that are known. */
  catalogs: ReadonlyMap<string, Catalog>;
  /** How deep headings are in the outline of the page; see `headingRanks`. */
  ranks: ReadonlyMap<BlockId, number>;
  /** The address of a file that is stored with the report, by the name behind `asset:`. */
  assetUrl: ((name: string) => string) | undefined;
  externalMedia: ExternalMedia;
  /** Brings a block into view. */
  goTo: (blockId: string) => void;
}

export const ViewerContext = createContext<ViewerContextValue | undefined>(undefined);

/** What the blocks of the nearest `<ReportView>` share. Throws outside of one. */
export function useViewer(): ViewerContextValue {
  const value = useContext(ViewerContext);
  if (!value) throw new Error('Blocks of a report must be drawn within <ReportView>.');
  return value;
}
