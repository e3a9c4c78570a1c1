import type { PanelDocument, RunSet } from '../../../model/index.js';
import type { BlockBody } from '../../document/block.js';
import { Fields, isObject, type JsonObject, type Path } from '../fields.js';
import type { ImportContext, WandbProject } from '../importContext.js';
import { readSharedSettings } from '../panels/arrivedPanel.js';
import { readPanel } from '../panels/wandbPanel.js';
import { panelColors, readRunColors } from '../runs/runColors.js';
import { readRunSet } from '../runs/wandbRunSet.js';
import { usualGrid, usualSection } from '../wandbDefaults.js';
import { readMarkdown } from './wandbMarkdown.js';

/** Fields that say nothing of what is drawn. */
const quiet = ['openViz', 'openRunSet', 'name', 'hideRunSets', 'panels', 'panelBankConfig'] as const;

/** A grid of panels with its run sets. Its panels of text stand above it, where they began it, or below. */
export function readGrid(json: JsonObject, path: Path, context: ImportContext, home: WandbProject): BlockBody[] {
  const fields = new Fields(json, path).usual({ type: 'panel-grid', children: [{ text: '' }] });
  const metadata = fields
    .inner('metadata')
    .usual(usualGrid)
    .quiet(...quiet);
  const section = metadata
    .inner('panelBankSectionConfig')
    .usual(usualSection)
    .quiet('name', 'isOpen', 'type', 'flowConfig', 'sorted', 'pinned');
  const shared = readSharedSettings(section.inner('localPanelSettings'));
  const sets = (metadata.list('runSets') ?? []).map((set, i) => {
    const { enabled, ...read } = readRunSet(set, [...path, 'metadata', 'runSets', i], context, home);
    context.runSets[read.id] = read;
    return { id: read.id, enabled };
  });
  const given = section.list('panels') ?? [];
  const place = [...path, 'metadata', 'panelBankSectionConfig', 'panels'];
  const texts = new Map(given.flatMap((panel, i) => (isText(panel) ? [[i, panel] as const] : [])));
  const panels = given.flatMap((panel, i): PanelDocument[] =>
    texts.has(i) ? [] : [keep(readPanel(panel, [...place, i], context, shared), context)],
  );
  colorRuns(sets, metadata, given, context);
  const [above, below] = textsAround(texts, given, place, context);
  const grid = { runSets: sets.map(({ id }) => id), panels: panels.map(({ id }) => id) };
  const hiddenRunSets = sets.filter(({ enabled }) => !enabled).map(({ id }) => id);
  context.mapping.arrived({ path, what: 'Panel grid', became: 'panel grid', fields });
  const body: BlockBody = { type: 'panel-grid', ...grid, ...(hiddenRunSets.length > 0 && { hiddenRunSets }), ...fields.kept() };
  return [...above, body, ...below];
}

function keep(panel: PanelDocument, context: ImportContext): PanelDocument {
  context.panels[panel.id] = panel;
  return panel;
}

/** Colours of runs are those of the grid; those that a panel gives its lines come after them. */
function colorRuns(sets: readonly Pick<RunSet, 'id'>[], metadata: Fields, panels: readonly unknown[], context: ImportContext): void {
  const colors = { ...panelColors(panels), ...readRunColors(metadata.inner('customRunColors')) };
  for (const { id } of sets) context.runSets[id] = { ...context.runSets[id]!, colors };
}

function isText(panel: unknown): panel is JsonObject {
  const config = isObject(panel) && panel['viewType'] === 'Markdown Panel' ? panel['config'] : undefined;
  return isObject(config) && typeof config['value'] === 'string';
}

/** Row of a panel in W&B’s grid. */
function rowOf(panel: unknown): number {
  const y = isObject(panel) ? new Fields(panel['layout']).number('y') : undefined;
  return y ?? 0;
}

/** The panels of text as blocks: above the grid those that stand above all other panels, below it the others. */
function textsAround(
  texts: ReadonlyMap<number, JsonObject>,
  panels: readonly unknown[],
  place: Path,
  context: ImportContext,
): [above: BlockBody[], below: BlockBody[]] {
  const firstRow = Math.min(...panels.flatMap((panel, i) => (texts.has(i) ? [] : [rowOf(panel)])));
  const around: [BlockBody[], BlockBody[]] = [[], []];
  for (const [i, panel] of [...texts].toSorted(([, a], [, b]) => rowOf(a) - rowOf(b))) {
    const isAbove = rowOf(panel) < firstRow || panels.length === texts.size;
    around[isAbove ? 0 : 1].push(...textOf(panel, [...place, i], isAbove, context));
  }
  return around;
}

function textOf(panel: JsonObject, path: Path, isAbove: boolean, context: ImportContext): BlockBody[] {
  const fields = new Fields(panel, path).quiet('__id__', 'layout', 'isAuto');
  fields.words('viewType');
  const { bodies, notes } = readMarkdown(fields.inner('config').text('value') ?? '');
  const where = `Its text stands ${isAbove ? 'above' : 'below'} the grid.`;
  context.mapping.arrived({ path, what: 'Markdown Panel', became: 'text', notes: [where, ...notes], fields });
  return bodies;
}
