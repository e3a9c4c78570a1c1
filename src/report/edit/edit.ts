import type { PanelDocument, RunSet } from '../../model/index.js';
import type { Block, BlockId } from '../document/block.js';
import type { Place } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';

/** Fields of a report that are set as a whole. */
export type ReportField = 'title' | 'description' | 'authors' | 'width';

/** A change of a report, as JSON. */
export type Edit =
  | { do: 'insert'; block: Block; at: Place }
  | { do: 'remove'; id: BlockId }
  /** `to` is where it stands afterwards: its index counts without the block itself. */
  | { do: 'move'; id: BlockId; to: Place }
  /** Puts a block in the place of the one with its id, with all that is in it. */
  | { do: 'replace'; block: Block }
  /** Without a panel it is taken out. */
  | { do: 'set-panel'; id: string; panel?: PanelDocument | undefined }
  | { do: 'set-run-set'; id: string; runSet?: RunSet | undefined }
  | SetField
  /** One after the other, as one step to undo. */
  | { do: 'several'; edits: Edit[] };

/** Sets a field; without a value it is taken away. */
export type SetField =
  | { do: 'set'; field: 'title'; value: string }
  | { [F in Exclude<ReportField, 'title'>]: { do: 'set'; field: F; value?: ReportDocument[F] } }[Exclude<ReportField, 'title'>];

/** A changed report, and the edit that takes the change back. */
export interface Edited {
  report: ReportDocument;
  undo: Edit;
}
