export { AddToReportDialog, type AddToReportDialogProps } from './AddToReportDialog.js';
export { copyPanels } from './copyPanels.js';
export { browserDrafts, type KeptDraft, type LocalDrafts } from './localDrafts.js';
export { ReportList, type ReportListProps } from './ReportList.js';
export { ReportWorkspace, type ReportRights, type ReportWorkspaceProps } from './ReportWorkspace.js';
export { SavedViewsMenu, type SavedViewsMenuProps } from './SavedViewsMenu.js';
export { SharedReportPage, type SharedReportPageProps } from './SharedReportPage.js';
