import type { PanelDocument } from '../../../model/index.js';
import { Fields, type Path } from '../fields.js';
import type { ImportContext } from '../importContext.js';
import { scaledLayout } from '../layoutScale.js';
import type { ArrivedPanel, ReadPanel, SharedSettings } from './arrivedPanel.js';
import { readBarPanel } from './barPanel.js';
import { readImportancePanel } from './importancePanel.js';
import { readLinePanel } from './linePanel.js';
import { readMediaPanel } from './mediaPanel.js';
import { readParallelPanel } from './parallelPanel.js';
import { readScalarPanel } from './scalarPanel.js';
import { readScatterPanel } from './scatterPanel.js';
import { readVegaPanel } from './vegaPanel.js';

/** Panels with a counterpart, by W&B’s `viewType`. */
const readers: Readonly<Record<string, ReadPanel>> = {
  'Run History Line Plot': readLinePanel,
  'Scatter Plot': readScatterPanel,
  'Bar Chart': readBarPanel,
  'Scalar Chart': readScalarPanel,
  'Parallel Coordinates Plot': readParallelPanel,
  'Parameter Importance': readImportancePanel,
  'Media Browser': readMediaPanel,
  Vega2: readVegaPanel,
};

/** What our kinds are called in the list of what became of a spec. */
const kindTitles: Readonly<Record<string, string>> = {
  'line-plot': 'line plot',
  scatter: 'scatter plot',
  bar: 'bar chart',
  distribution: 'distribution',
  scalar: 'scalar',
  'parallel-coordinates': 'parallel coordinates',
  importance: 'parameter importance',
  media: 'media panel',
  'custom-chart': 'custom chart',
};

/** Kind of the placeholder of a panel that has no counterpart: what W&B calls it stands behind. */
export const placeholderKind = 'wandb:';

/** Reads a panel of a grid or section; its id is free among those of the context. Never fails: what is not understood is a placeholder with its JSON. */
export function readPanel(json: unknown, path: Path, context: ImportContext, shared: SharedSettings): PanelDocument {
  const fields = new Fields(json, path).quiet('isAuto', '__id__', 'key', 'ref');
  const viewType = fields.words('viewType') ?? 'panel';
  const config = fields.inner('config');
  const read = Object.hasOwn(readers, viewType) ? readers[viewType] : undefined;
  const panel = read?.(config, shared);
  const id = context.freeId(context.panels, fields.words('__id__') ?? 'panel');
  const layout = scaledLayout(fields);
  const title = config.words('chartTitle');
  const what = title === undefined ? viewType : `${viewType} “${title}”`;
  if (!panel) return placeholder({ id, layout }, { json, path, context, viewType, what, title });
  context.mapping.arrived({ path, what, became: kindTitles[panel.kind] ?? panel.kind, notes: panel.notes, fields });
  return { id, kind: panel.kind, version: 1, spec: specOf(panel, fields), ...(title !== undefined && { title }), layout };
}

function specOf({ spec }: ArrivedPanel, fields: Fields): object {
  return { ...spec, ...fields.kept() };
}

interface Unknown {
  json: unknown;
  path: Path;
  context: ImportContext;
  viewType: string;
  what: string;
  title: string | undefined;
}

function placeholder(
  { id, layout }: Pick<PanelDocument, 'id' | 'layout'>,
  { json, path, context, viewType, what, title }: Unknown,
): PanelDocument {
  context.mapping.kept(path, what, 'placeholder', 'It has no counterpart here. Its JSON is kept in a placeholder.');
  return { id, kind: `${placeholderKind}${viewType}`, version: 1, spec: json, title: title ?? `W&B: ${viewType}`, layout };
}
