/** Names of properties by element, each also a field of the JSON child; in attributes they are written with hyphens. */

/** Of all elements. */
export const commonFields = [
  'src',
  'api',
  'exports',
  'project',
  'principal',
  'engine',
  'getToken',
  'theme',
  'density',
  'locale',
  'timeZone',
  'messages',
  'height',
] as const;

/** What panels of some kind take as plain fields. */
export const specFields = [
  'actual',
  'axes',
  'colorBy',
  'form',
  'goal',
  'key',
  'keys',
  'labelBy',
  'legend',
  'metric',
  'orientation',
  'parameters',
  'predicted',
  'run',
  'showOriginal',
  'sizeBy',
  'smoothing',
  'table',
  'target',
  'value',
  'values',
  'x',
  'xScale',
  'y',
  'yScale',
  'z',
] as const;

export const panelFields = [...commonFields, 'kind', 'version', 'spec', 'panel', 'runs', 'selection', ...specFields] as const;
export const dashboardFields = [...commonFields, 'view'] as const;
export const reportFields = [...commonFields, 'report', 'savedAt', 'header', 'externalMedia', 'loadAsset'] as const;
