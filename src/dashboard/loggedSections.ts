import { actualName, predictedName, type Catalog } from '../model/index.js';
import type { DefinedPanel, PanelDocument, PanelLayout } from '../panels/index.js';
import type { PanelSection } from './defaultPanels.js';

type Arrangement = readonly [kind: string, layout: PanelLayout][];

const labels: Arrangement = [
  ['confusion-matrix', { x: 0, y: 0, w: 12, h: 14 }],
  ['table', { x: 0, y: 14, w: 12, h: 11 }],
];

/** With scores there are curves. */
const scored: Arrangement = [
  ['confusion-matrix', { x: 0, y: 0, w: 6, h: 14 }],
  ['classification-curves', { x: 6, y: 0, w: 6, h: 14 }],
  ['table', { x: 0, y: 14, w: 12, h: 11 }],
];

/** Names of columns with a model's scores. */
const scores = /(^|[_./ -])(scores?|probs?|proba|probabilit(y|ies)|logits?|pyx)([_./ -]|$)/i;

/**
 * Sections for what runs logged beside metrics: predictions with their matrix, curves and rows, other tables, histograms, media, console output. None for projects
 * that have none of it.
 */
export function loggedSections(catalog: Catalog, kinds: readonly DefinedPanel[]): PanelSection[] {
  const { tables, histograms, media, logs } = catalog;
  const evaluation = tables.some(isEvaluation)
    ? tables.some((table) => isEvaluation(table) && hasScores(table))
      ? scored
      : labels
    : tables.length > 0
      ? ([['table', { x: 0, y: 0, w: 12, h: 11 }]] as Arrangement)
      : [];
  const records = [
    ...(media.length > 0 ? ['media'] : []),
    ...(histograms.length > 0 ? ['histogram-series'] : []),
    ...(logs !== undefined && logs.lines > 0 ? ['log'] : []),
  ].map((kind, i): Arrangement[number] => [kind, { x: (i % 2) * 6, y: Math.floor(i / 2) * 10, w: 6, h: 10 }]);
  const sections = [section('evaluation', 'Evaluation', evaluation), section('records', 'Media, histograms and logs', records)];
  return sections.filter(({ panels }) => panels.length > 0);

  function section(id: string, title: string, arrangement: Arrangement): PanelSection {
    const panels = arrangement.flatMap(([name, layout]): PanelDocument[] => {
      const kind = kinds.find((candidate) => candidate.kind === name);
      return kind ? [{ id: `${id}:${name}`, ...kind.create(catalog), section: id, layout }] : [];
    });
    return { id, title, panels };
  }
}

/** Whether a table has what was true, and what a model made of it. */
function isEvaluation({ columns }: Pick<Catalog['tables'][number], 'columns'>): boolean {
  const names = columns.map(({ name }) => name);
  return actualName(names) !== undefined && (predictedName(names) !== undefined || hasScores({ columns }));
}

function hasScores({ columns }: Pick<Catalog['tables'][number], 'columns'>): boolean {
  return columns.some(({ name, type }) => scores.test(name) && (type === 'number' || type === 'numbers'));
}
