import type { PanelDocument } from '../panels/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { defaultLayout } from './gridLayout.js';
import { metricPrefix, sectionId, type MetricSection } from './metricSections.js';
import { sweepSection } from './sweepPanels.js';
import { dashboardTexts } from './texts.js';

/** Panels under one heading. */
export interface PanelSection {
  /** Stable key of the section within its dashboard. */
  id: string;
  title: string;
  panels: PanelDocument[];
}

/** Id of the panel that shows a metric unless someone has put another in its place. */
export function metricPanelId(key: string): string {
  return `metric:${key}`;
}

/** Id of the section that added panels stand in. */
export const ownSection = 'panels';

/** What decides the panels of a dashboard. */
export interface PanelChoices {
  /** Panels that were changed or added. */
  edited: readonly PanelDocument[];
  /** Ids of panels that come by themselves and are not wanted. */
  removed?: readonly string[] | undefined;
  smoothing: number;
  /** Panels about all runs together, which stand after the first section. */
  sweep?: readonly PanelDocument[] | undefined;
  /** Sections for what was logged beside metrics, which stand after those of metrics and before machine readings. */
  logged?: readonly PanelSection[] | undefined;
  /** Of the headings. */
  locale?: Locale | undefined;
}

/**
 * The panels of a dashboard by section: a line plot for every metric, with those that were edited in place of their default. Added panels follow in the section
 * they name, else in that of their first metric.
 */
export function panelSections(
  sections: readonly MetricSection[],
  { edited, removed = [], smoothing, sweep = [], logged = [], locale }: PanelChoices,
): PanelSection[] {
  const edits = new Map(edited.map((panel) => [panel.id, panel]));
  const gone = new Set(removed);
  const kept = (panels: readonly PanelDocument[]): PanelDocument[] =>
    panels.filter(({ id }) => !gone.has(id)).map((panel) => edits.get(panel.id) ?? panel);
  const result = sections.map((section): PanelSection => {
    const panels = section.metrics.map(({ key }, i) => linePlotPanel(key, i, smoothing));
    return { id: sectionId(section), title: section.title, panels: kept(panels) };
  });
  const system = sections.findIndex((section) => section.system);
  result.splice(system === -1 ? result.length : system, 0, ...logged.map((section) => ({ ...section, panels: kept(section.panels) })));
  if (sweep.length > 0) result.splice(1, 0, { id: sweepSection, title: textsOf(dashboardTexts, locale)('sweep'), panels: kept(sweep) });
  const known = new Set(result.flatMap(({ panels }) => panels.map(({ id }) => id)));
  for (const panel of edited) if (!known.has(panel.id) && !gone.has(panel.id)) addTo(result, panel, locale);
  return result.filter(({ panels }) => panels.length > 0);
}

/** An id that no panel has yet. */
export function freePanelId(panels: readonly Pick<PanelDocument, 'id'>[]): string {
  const taken = new Set(panels.map(({ id }) => id));
  let n = 1;
  while (taken.has(`panel:${n}`)) n++;
  return `panel:${n}`;
}

function linePlotPanel(key: string, index: number, smoothing: number): PanelDocument {
  const spec = { metrics: [key], x: 'step', yScale: 'linear', smoothing, showOriginal: true };
  return { id: metricPanelId(key), kind: 'line-plot', version: 1, spec, layout: defaultLayout(index) };
}

function addTo(sections: PanelSection[], panel: PanelDocument, locale: Locale | undefined): void {
  const t = textsOf(dashboardTexts, locale);
  const metric = panel.section === undefined ? firstMetric(panel.spec) : undefined;
  const id = panel.section ?? (metric === undefined ? ownSection : sectionId({ prefix: metricPrefix(metric), system: false }));
  const section = sections.find((candidate) => candidate.id === id);
  if (section) section.panels.push(panel);
  else if (id === ownSection) sections.unshift({ id, title: t('ownPanels'), panels: [panel] });
  else sections.push({ id, title: metric === undefined ? id : metricPrefix(metric) || t('metrics'), panels: [panel] });
}

function firstMetric(spec: unknown): string | undefined {
  const metrics = typeof spec === 'object' && spec !== null && 'metrics' in spec ? spec.metrics : undefined;
  const first: unknown = Array.isArray(metrics) ? metrics[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}

/** The panel with another smoothing weight, where it is a line plot; any other as it is. */
export function withSmoothing(panel: PanelDocument, smoothing: number): PanelDocument {
  if (panel.kind !== 'line-plot' || typeof panel.spec !== 'object') return panel;
  return { ...panel, spec: { ...panel.spec, smoothing } };
}
