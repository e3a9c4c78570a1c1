export type { ExportedFile, ExportItem } from './exportItem.js';
export { ExportList, type ExportListProps } from './ExportList.js';
export { fileName } from './fileName.js';
export { saveBlob } from './saveBlob.js';
export { useExports, type Exports, type ExportState } from './useExports.js';
