import { isEvaluation, likelyTable, predictionColumns, type Catalog } from '../model/index.js';
import type { DefinedPanel, PanelDocument, PanelLayout } from '../panels/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import type { PanelSection } from './defaultPanels.js';
import { dashboardTexts } from './texts.js';

type Arrangement = readonly [kind: string, layout: PanelLayout][];

/** A matrix that has the width to itself is as high as it can be read. */
const labels: Arrangement = [
  ['confusion-matrix', { x: 0, y: 0, w: 12, h: 18 }],
  ['table', { x: 0, y: 18, w: 12, h: 11 }],
];

/** With scores there are curves. */
const scored: Arrangement = [
  ['confusion-matrix', { x: 0, y: 0, w: 6, h: 14 }],
  ['classification-curves', { x: 6, y: 0, w: 6, h: 14 }],
  ['table', { x: 0, y: 14, w: 12, h: 11 }],
];

/**
 * Sections for what runs logged beside metrics: predictions with their matrix, curves and rows, all of the one likely table, or the rows of another; histograms, media, console output.
 * None for projects that have none of it.
 */
export function loggedSections(catalog: Catalog, kinds: readonly DefinedPanel[], locale?: Locale): PanelSection[] {
  const t = textsOf(dashboardTexts, locale);
  const { tables, histograms, media, logs } = catalog;
  const table = likelyTable(tables);
  const ofTable = tables.filter(({ key }) => key === table);
  const records = [
    ...(media.length > 0 ? ['media'] : []),
    ...(histograms.length > 0 ? ['histogram-series'] : []),
    ...(logs !== undefined && logs.lines > 0 ? ['log'] : []),
  ].map((kind, i): Arrangement[number] => [kind, { x: (i % 2) * 6, y: Math.floor(i / 2) * 10, w: 6, h: 10 }]);
  const sections = [
    section('evaluation', t('evaluation'), ofTable.length > 0 ? evaluationOf(ofTable) : [], { ...catalog, tables: ofTable }),
    section('records', t('records'), records),
  ];
  return sections.filter(({ panels }) => panels.length > 0);

  function section(id: string, title: string, arrangement: Arrangement, of = catalog): PanelSection {
    const panels = arrangement.flatMap(([name, layout]): PanelDocument[] => {
      const kind = kinds.find((candidate) => candidate.kind === name);
      return kind ? [{ id: `${id}:${name}`, ...kind.create(of), section: id, layout }] : [];
    });
    return { id, title, panels };
  }
}

/** The panels of a table, which all are about it. */
function evaluationOf(tables: Catalog['tables']): Arrangement {
  const found = predictionColumns(tables.flatMap(({ columns }) => columns));
  if (!isEvaluation(found)) return [['table', { x: 0, y: 0, w: 12, h: 11 }]];
  return found.scores ? scored : labels;
}
