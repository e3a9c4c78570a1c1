export { DataDownloads, type DataDownloadsProps } from './DataDownloads.js';
export type { ExportedFile, ExportItem } from './exportItem.js';
export { ExportList, type ExportListProps } from './ExportList.js';
export { fileName } from './fileName.js';
export type { PanelData } from './panelData.js';
export { panelProvenance } from './panelProvenance.js';
export { type Provenance, type ProvenanceFacts, type ProvenanceQuery } from './provenance.js';
export { runIdsPlan } from './runIdsPlan.js';
export { useExports, type Exports, type ExportState } from './useExports.js';
