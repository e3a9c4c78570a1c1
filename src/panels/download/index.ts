export { DataDownloads, type DataDownloadsProps } from './DataDownloads.js';
export type { ExportedFile, ExportItem } from './exportItem.js';
export { ExportList, type ExportListProps } from './ExportList.js';
export { fileName } from './fileName.js';
export { PanelDataContext, type PanelData } from './panelData.js';
export { panelProvenance } from './panelProvenance.js';
export { provenanceOf, type Provenance, type ProvenanceFacts, type ProvenanceQuery } from './provenance.js';
export { saveBlob } from './saveBlob.js';
export { useExports, type Exports, type ExportState } from './useExports.js';
