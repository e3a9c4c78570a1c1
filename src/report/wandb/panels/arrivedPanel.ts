import type { Fields } from '../fields.js';

/** What a panel of W&B is here. */
export interface ArrivedPanel {
  kind: string;
  /** Without what nobody took of the panel. */
  spec: object;
  /** Sentences on what is not as it was. */
  notes: string[];
}

/** Settings that hold for all panels of a grid or section which do not have their own. */
export interface SharedSettings {
  xAxis: string;
  smoothingType: string;
  smoothingWeight: number;
}

/** Reads the settings of one kind of panel. */
export type ReadPanel = (config: Fields, shared: SharedSettings) => ArrivedPanel | undefined;

/** The settings that a grid or a section has for its panels. */
export function readSharedSettings(settings: Fields): SharedSettings {
  settings.usual({
    ignoreOutliers: false,
    useRunsTableGroupingInPanels: true,
    shouldAutoGeneratePanels: false,
    smoothingWeight: 0,
  });
  settings.quiet('smoothingActive', 'xAxisActive', 'shouldAutoGeneratePanels');
  return {
    xAxis: settings.words('xAxis') ?? '_step',
    smoothingType: settings.words('smoothingType') ?? 'exponential',
    smoothingWeight: settings.number('smoothingWeight') ?? 0,
  };
}
