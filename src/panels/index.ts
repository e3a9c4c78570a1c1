export * from './builtinKinds.js';
export * from './bar/index.js';
export * from './classificationCurves/index.js';
export {
  ColumnList,
  ColumnPicker,
  columnGoal,
  likelyGoal,
  GoalSelect,
  ReducerSelect,
  ScaleSelect,
  mainMetric,
  varyingKeys,
  columnEntries,
  columnEntry,
  isNumberEntry,
  type ColumnListProps,
  type ColumnPickerProps,
  type GoalSelectProps,
  type ReducerSelectProps,
  type ScaleSelectProps,
  type ValueType,
  type ColumnEntry,
} from './columns/index.js';
export * from './definePanel.js';
export {
  DataDownloads,
  ExportList,
  panelProvenance,
  useExports,
  type DataDownloadsProps,
  type ExportedFile,
  type ExportItem,
  type ExportListProps,
  type PanelData,
  type Provenance,
  type ProvenanceFacts,
  type ProvenanceQuery,
  type Exports,
  type ExportState,
} from './download/index.js';
export * from './distribution/index.js';
export { loadFigures } from './figure/loadFigures.js';
export { PaperContext, type PaperLines, type PaperLook } from './figure/paper.js';
export { PanelDataContext, type PanelDataQuestion } from './panelDataContext.js';
export * from './histogramSeries/index.js';
export {
  PanelEventsContext,
  type AllPanelEvents,
  type PanelEvents,
  type PanelShows,
  type DrawnData,
  type HandleFigureOptions,
  type PanelHandle,
  type PlacedPanel,
  type PanelHost,
  type PanelTold,
} from './host/index.js';
export * from './importance/index.js';
export {
  FactsTooltip,
  factsText,
  GroupChoiceFields,
  Pager,
  NoteList,
  groupChoiceSchema,
  chosenGroups,
  chosenColumns,
  groupedRuns,
  planGroups,
  centres,
  spreads,
  centreOf,
  spreadOf,
  groupValues,
  idColumn,
  nameColumn,
  fieldAt,
  runIdAt,
  runNameAt,
  rowOfRun,
  shortText,
  type Fact,
  type FactsTooltipProps,
  type GroupChoiceFieldsProps,
  type PagerProps,
  type GroupChoice,
  type RunGroup,
  type GroupedRuns,
  type GroupingOptions,
  type Centre,
  type Spread,
  type GroupValues,
} from './groups/index.js';
export { kindTitle } from './kindTitle.js';
export * from './lazyPanel.js';
export * from './linePlot/index.js';
export * from './confusionMatrix/index.js';
export * from './contour/index.js';
export * from './customChart/index.js';
export * from './log/index.js';
export * from './media/index.js';
export * from './slice/index.js';
export * from './optimizationHistory/index.js';
export * from './parallelCoordinates/index.js';
export * from './scatter/index.js';
export * from './scatter3d/index.js';
export * from './scalar/index.js';
export * from './table/index.js';
export * from './timeline/index.js';
export * from './Panel.js';
export { StandalonePanel, type StandalonePanelProps } from './StandalonePanel.js';
export type * from './panelKind.js';
export { PanelMenuContext, type PanelMenuItem } from './panelMenuItems.js';
export { PanelNotesContext, type NotedPlace, type NotedPoint, type PanelNotes } from './panelNotes.js';
export * from './panelSelection.js';
export * from './rowSelection.js';
export * from './runClause.js';
// What a saved panel is, which reports hold too.
export { panelDocumentSchema, type PanelDocument, type PanelLayout } from '../model/index.js';
export { PanelKinds, usePanelKinds, type PanelKindsProps } from './PanelKinds.js';
