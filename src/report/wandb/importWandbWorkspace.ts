import { columnId, RunfolioError, type Column, type PanelDocument, type RunSet } from '../../model/index.js';
import { defaultView, parseDashboardView, type DashboardView } from '../../query/index.js';
import { Fields, isObject, type Path } from './fields.js';
import { ImportContext, type WandbImportOptions, type WandbProject } from './importContext.js';
import { homeOf } from './importWandbReport.js';
import type { MappingList } from './mapping.js';
import { readSharedSettings } from './panels/arrivedPanel.js';
import { readPanel } from './panels/wandbPanel.js';
import { panelColors, readRunColors } from './runs/runColors.js';
import { spelledColumn } from './runs/wandbColumn.js';
import { readRunSet } from './runs/wandbRunSet.js';
import { readViewspec } from './viewspec.js';

/** A workspace of W&B as a saved view of a dashboard. */
export interface ImportedWorkspace {
  /** What it is called; empty where the spec came alone. */
  name: string;
  view: DashboardView;
  /** What became of its parts. */
  mapping: MappingList;
  /** Projects that it names. */
  projects: readonly WandbProject[];
}

/** What W&B writes where nobody chose anything. */
const usualView = { vizExpanded: false, libraryExpanded: true };

/**
 * A dashboard view from W&B’s JSON of a workspace: a spec, a viewspec, or an answer of its API around one, as text or parsed. Panels without a counterpart stay as
 * placeholders with their JSON. Throws as `importWandbReport`.
 */
export function importWandbWorkspace(json: unknown, options: WandbImportOptions = {}): ImportedWorkspace {
  const { spec: raw, around } = readViewspec(json);
  const spec = new Fields(raw).usual(usualView);
  if (!isObject(raw['section'])) {
    throw new RunfolioError('bad-input', 'This is no W&B workspace: it has no section.', {
      hint: 'Reports are imported in the list of reports.',
    });
  }
  const context = new ImportContext(options);
  const section = spec.inner('section');
  const [set, columns] = runSetOf(section, context, homeOf(around));
  const { panels, open, colors } = panelsOf(section, context);
  const runSet = { ...set, colors: { ...colors, ...set.colors } };
  const shared = readSharedSettings(section.inner('settings'));
  const view: DashboardView = {
    ...defaultView(runSet.project),
    runSet,
    ...columns,
    panels,
    open,
    smoothing: Math.min(0.999, Math.max(0, shared.smoothingWeight)),
    ...keptOf(spec, around),
  };
  context.mapping.arrived({ path: ['section'], what: 'Workspace', became: 'saved view', fields: section });
  return {
    name: around.words('displayName') ?? '',
    view: parseDashboardView(view),
    mapping: context.mapping.items,
    projects: context.projects,
  };
}

function keptOf(spec: Fields, around: Fields): { wandb?: object } {
  around.words('displayName');
  const [ofSpec, ofView] = [spec.rest(), around.rest()];
  return ofSpec || ofView ? { wandb: { ...(ofSpec && { spec: ofSpec }), ...(ofView && { view: ofView }) } } : {};
}

/** The first run set with its list’s columns; the others are kept. */
function runSetOf(section: Fields, context: ImportContext, home: WandbProject): [RunSet, Pick<DashboardView, 'columns' | 'widths'>] {
  const [first, ...others] = section.list('runSets') ?? [];
  const { enabled: _enabled, ...set } = readRunSet(first, ['section', 'runSets', 0], context, home);
  if (others.length > 0) section.giveBack('runSets');
  const colors = readRunColors(section.inner('customRunColors'));
  return [{ ...set, colors }, columnsOf(new Fields(first).inner('runFeed'))];
}

/** Columns of the list in their order, the pinned ones first, and their widths. */
function columnsOf(feed: Fields): Pick<DashboardView, 'columns' | 'widths'> {
  const visible = feed.object('columnVisible') ?? {};
  const order = feed.texts('columnOrder') ?? [];
  const pinned = Object.keys(feed.object('columnPinned') ?? {});
  const shown = [...new Set([...pinned, ...order, ...Object.keys(visible)])].filter((key) => visible[key] === true);
  const columns = shown.flatMap((key): Column[] => {
    const column = spelledColumn(key, 'summary');
    return column && columnId(column) !== 'run.name' ? [column] : [];
  });
  const widths = Object.entries(feed.object('columnWidths') ?? {}).flatMap(([key, width]): [string, number][] => {
    const column = spelledColumn(key, 'summary');
    return column && typeof width === 'number' && width > 0 ? [[columnId(column), width]] : [];
  });
  return { ...(columns.length > 0 && { columns }), widths: Object.fromEntries(widths) };
}

/** The panels of all sections, each in the section of its name. */
function panelsOf(section: Fields, context: ImportContext): Pick<DashboardView, 'panels' | 'open'> & Pick<RunSet, 'colors'> {
  const bank = section.inner('panelBankConfig').quiet('state', 'settings');
  const sections = (bank.list('sections') ?? []).map((each, i) => new Fields(each, ['section', 'panelBankConfig', 'sections', i]));
  const open: Record<string, boolean> = {};
  const panels = sections.flatMap((each): PanelDocument[] => {
    const name = each.words('name') ?? 'Panels';
    open[name] = each.flag('isOpen') ?? false;
    return sectionPanels(each, name, context);
  });
  if (sections.some((each) => each.left().length > 0)) bank.giveBack('sections');
  const colors = panelColors(sections.flatMap((each) => each.list('panels') ?? []));
  return { panels, open, colors };
}

function sectionPanels(section: Fields, name: string, context: ImportContext): PanelDocument[] {
  section.usual({ type: 'flow', sorted: 0 }).quiet('type', 'flowConfig', 'sorted', '__id__', 'pinned');
  const shared = readSharedSettings(section.inner('localPanelSettings'));
  const given = section.list('panels') ?? [];
  const place: Path = [...section.path, 'panels'];
  return given.map((json, i) => {
    const panel = { ...readPanel(json, [...place, i], context, shared), section: name };
    const named = withMetricId(panel, json, context);
    context.panels[named.id] = named;
    return named;
  });
}

/** A line plot that came by itself takes the place of the one that comes by itself here. */
function withMetricId(panel: PanelDocument, json: unknown, context: ImportContext): PanelDocument {
  const isAuto = isObject(json) && json['isAuto'] === true && panel.kind === 'line-plot';
  const metrics = isAuto ? new Fields(panel.spec).texts('metrics') : undefined;
  const id = metrics?.length === 1 ? `metric:${metrics[0]}` : undefined;
  return id === undefined || Object.hasOwn(context.panels, id) ? panel : { ...panel, id };
}
