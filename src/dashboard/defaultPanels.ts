import type { PanelDocument } from '../panels/index.js';
import { defaultLayout } from './gridLayout.js';
import { metricPrefix, type MetricSection } from './metricSections.js';

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

/**
 * The panels of a dashboard by section: a line plot for every metric, with those that were edited in place of their default.
 * Edited panels whose id names no metric follow at the end of the section their first metric belongs to.
 */
export function panelSections(sections: readonly MetricSection[], edited: readonly PanelDocument[], smoothing: number): PanelSection[] {
  const edits = new Map(edited.map((panel) => [panel.id, panel]));
  const result = sections.map((section): PanelSection => {
    const panels = section.metrics.map(({ key }, i) => edits.get(metricPanelId(key)) ?? linePlotPanel(key, i, smoothing));
    return { id: sectionId(section), title: section.title, panels };
  });
  const known = new Set(result.flatMap(({ panels }) => panels.map(({ id }) => id)));
  for (const panel of edited) if (!known.has(panel.id)) addTo(result, panel);
  return result;
}

/** Key of a section of metrics. */
export function sectionId({ prefix, system }: Pick<MetricSection, 'prefix' | 'system'>): string {
  return system ? 'system' : `prefix:${prefix}`;
}

function linePlotPanel(key: string, index: number, smoothing: number): PanelDocument {
  const spec = { metrics: [key], x: 'step', yScale: 'linear', smoothing, showOriginal: true };
  return { id: metricPanelId(key), kind: 'line-plot', version: 1, spec, layout: defaultLayout(index) };
}

function addTo(sections: PanelSection[], panel: PanelDocument): void {
  const metric = firstMetric(panel.spec);
  const id = metric === undefined ? 'panels' : sectionId({ prefix: metricPrefix(metric), system: false });
  const section = sections.find((candidate) => candidate.id === id);
  if (section) section.panels.push(panel);
  else sections.push({ id, title: metric === undefined ? 'Panels' : metricPrefix(metric) || 'Metrics', panels: [panel] });
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
