const flowConfig = { snapToColumns: true, columnsPerPage: 3, rowsPerPage: 2, gutterWidth: 16, boxWidth: 460, boxHeight: 300 };

const localPanelSettings = {
  smoothingWeight: 0,
  smoothingType: 'exponential',
  xAxis: '_step',
  ignoreOutliers: false,
  useRunsTableGroupingInPanels: true,
  smoothingActive: true,
  xAxisActive: false,
};

/** What W&B writes of a section of panels where nobody chose anything. */
export const usualSection = {
  name: 'Report Panels',
  isOpen: false,
  type: 'grid',
  flowConfig,
  sorted: 0,
  localPanelSettings,
  pinned: false,
};

/** What W&B writes of a grid of panels where nobody chose anything. */
export const usualGrid = {
  openViz: true,
  openRunSet: 0,
  name: 'unused-name',
  hideRunSets: false,
  panels: { views: { '0': { name: 'Panels', defaults: [], config: [] } }, tabs: ['0'] },
  panelBankConfig: {
    state: 0,
    settings: { autoOrganizePrefix: 2, showEmptySections: false, sortAlphabetically: false },
    sections: [{ name: 'Hidden Panels', isOpen: false, type: 'flow', flowConfig, sorted: 0, localPanelSettings, panels: [] }],
  },
  customRunColors: {},
};

/** What W&B writes of a run set where nobody chose anything. */
export const usualRunSet = {
  runFeed: {
    version: 2,
    columnVisible: { 'run:name': false },
    columnPinned: {},
    columnWidths: {},
    columnOrder: [],
    pageSize: 10,
    onlyShowSelected: false,
  },
  expandedRowAddresses: [],
};
