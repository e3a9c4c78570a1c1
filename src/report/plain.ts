// What needs no page: documents, their text form, edits, versions and values. The command line tool and servers use it in Node.
export { diffReports, type BlockChange, type PartChange, type ReportDiff } from './compare/diffReports.js';
export type { Block as ReportBlock, BlockId } from './document/block.js';
export type { Place as BlockPlace } from './document/blockTree.js';
export type { Inline as ReportText } from './document/inline.js';
export { jsonPath } from './document/jsonPath.js';
export { missingReferences, type MissingReference } from './document/missingReferences.js';
export { placedBlocks, type PlacedBlock } from './document/blockTree.js';
export { reportLimits } from './document/plainCopy.js';
export { readReport } from './document/readReport.js';
export { emptyReport, reportSchema, reportVersion, type ReportDocument } from './document/report.js';
export { saveReport } from './document/saveReport.js';
export { inlineValues, type PlacedValue } from './values/inlineValues.js';
export { addPanels } from './edit/addPanels.js';
export { applyEdit } from './edit/applyEdit.js';
export type { Edit as ReportEdit, Edited as EditedReport } from './edit/edit.js';
export { mergeReports, type Conflict as ReportConflict, type MergedReport } from './edit/mergeReports.js';
export { loadReportText, type ReportTextForm } from './loadReportText.js';
export { evaluateValue } from './values/evaluateValue.js';
export { parseValue } from './values/parseValue.js';
export { planValue, type ValueContext, type ValuePlan } from './values/planValue.js';
export { noValue, type ValueResult } from './values/readValue.js';
export type { ValueExpression } from './values/valueExpression.js';
export { createReportsClient, type ReportsClient } from './reportsClient.js';
export { loadWandbImport, type WandbImport } from './loadWandb.js';
export type {
  ImportedReport as ImportedWandbReport,
  ImportedWorkspace as ImportedWandbWorkspace,
  MappingItem as WandbMappingItem,
  MappingList as WandbMappingList,
  MappingOutcome as WandbMappingOutcome,
  WandbImportOptions,
  WandbProject,
} from './wandb/index.js';
