import { useCallback, useMemo, type ReactNode } from 'react';
import type { PanelDocument } from '../../model/index.js';
import { PanelNotesContext, type PanelNotes } from '../../panels/index.js';
import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { CommentsContext, type CommentsContextValue } from './commentsContext.js';

export interface CommentedReportProps {
  report: ReportDocument;
  /** Undefined: nothing of comments is shown. */
  comments: CommentsContextValue | undefined;
  children: ReactNode;
}

/** Tells what draws a report of the comments on it: its text, its blocks, its panels and their points. */
export function CommentedReport({ report, comments, children }: CommentedReportProps) {
  const grids = useMemo(() => gridOfPanels(report), [report]);
  const notesOf = useCallback(
    ({ id }: PanelDocument) => (comments && grids.has(id) ? notesOn(id, grids.get(id)!, comments) : undefined),
    [comments, grids],
  );
  return (
    <CommentsContext.Provider value={comments}>
      <PanelNotesContext.Provider value={comments && notesOf}>{children}</PanelNotesContext.Provider>
    </CommentsContext.Provider>
  );
}

/** Ids of the blocks that panels stand in. */
function gridOfPanels({ blocks }: ReportDocument): ReadonlyMap<string, string> {
  const all = [...placedBlocks(blocks)].map(({ block }) => block);
  return new Map(all.flatMap((block) => (block.type === 'panel-grid' ? block.panels.map((panel) => [panel, block.id] as const) : [])));
}

function notesOn(panel: string, block: string, { threads, chosen, choose, begin }: CommentsContextValue): PanelNotes {
  const own = threads.filter(({ thread }) => thread.anchor.panel === panel && thread.anchor.point);
  return {
    points: own.map(({ thread: { id, anchor } }, i) => ({ ...anchor.point!, id, label: String(i + 1), isChosen: id === chosen })),
    onOpen: choose,
    onComment: begin && (() => begin({ block, panel })),
    onPoint: begin && ((point) => begin({ block, panel, point })),
  };
}
