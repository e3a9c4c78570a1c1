import { allRuns, likelyGoal, type Catalog, type RunSet } from '../../model/index.js';
import { linePlotSpec, mainMetric, type PanelDocument, type PanelLayout } from '../../panels/index.js';
import type { Block, BlockBody } from '../document/block.js';
import type { Inline } from '../document/inline.js';
import { emptyReport, type ReportDocument } from '../document/report.js';

/** A line of text: `{{…}}` in it are values of the data. */
export function line(text: string): Inline[] {
  return text.split(/(\{\{.+?\}\})/).flatMap((part): Inline[] => {
    if (part === '') return [];
    return part.startsWith('{{') ? [{ type: 'value', source: part.slice(2, -2) }] : [{ type: 'text', text: part }];
  });
}

export function paragraph(text: string): BlockBody {
  return { type: 'paragraph', text: line(text) };
}

export function heading(text: string): BlockBody {
  return { type: 'heading', level: 2, text: line(text) };
}

export function bullets(...items: string[]): BlockBody {
  return { type: 'list', style: 'bullet', items: items.map((text) => ({ content: [{ type: 'paragraph', text: line(text) }] })) };
}

/** What a template writes with: the runs of the project, as the run set A. */
export const runSetName = 'A';

/** A panel that starts as its kind does, in a grid of 12 columns. */
export function panel(id: string, kind: string, layout: PanelLayout, spec?: object): PanelDocument {
  return { id, kind, version: 1, spec, layout };
}

/** A line plot of metrics. */
export function lines(id: string, metrics: string[], layout: PanelLayout): PanelDocument {
  return panel(id, 'line-plot', layout, linePlotSpec(metrics));
}

/** The report with these blocks, whose ids are `p1`, `p2`, …, over all runs of a project. */
export function written(
  title: string,
  project: string,
  bodies: readonly BlockBody[],
  panels: readonly PanelDocument[] = [],
): ReportDocument {
  const set: RunSet = { ...allRuns(project), id: runSetName, name: runSetName };
  return {
    ...emptyReport(title),
    blocks: bodies.map((body, i): Block => ({ ...body, id: `p${i + 1}` })),
    panels: Object.fromEntries(panels.map((each) => [each.id, each])),
    runSets: { [runSetName]: set },
  };
}

/** A grid of panels over the runs. */
export function grid(panels: readonly PanelDocument[]): BlockBody {
  return { type: 'panel-grid', runSets: [runSetName], panels: panels.map(({ id }) => id) };
}

/** The metric that runs are compared by, as it is written in values, and whether it is known which of its values are better. */
export function target(catalog: Catalog | undefined): { key: string; word: string; known: boolean } | undefined {
  const metric = catalog && mainMetric(catalog);
  if (!metric) return undefined;
  const word = /[\s"]/.test(metric.key) ? JSON.stringify(metric.key) : metric.key;
  return { key: metric.key, word, known: likelyGoal(metric.key, metric.goal) !== undefined };
}
