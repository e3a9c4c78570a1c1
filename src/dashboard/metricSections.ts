import type { Catalog, ManifestMetric } from '../model/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { dashboardTexts } from './texts.js';

/** Metrics that share a prefix, shown together. */
export interface MetricSection {
  /** Text before the first `/`; empty for metrics without one. Machine readings are all in `system`. */
  prefix: string;
  /** What the heading says. */
  title: string;
  metrics: ManifestMetric[];
  /** Whether these are machine readings, which come last and start closed. */
  system: boolean;
}

const leading = ['train', 'training', 'val', 'valid', 'validation', 'eval', 'evaluation', 'test', ''];

/** The prefix of a metric's key: the text before the first `/`. */
export function metricPrefix(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? '' : key.slice(0, slash);
}

/**
 * A project's metrics by prefix: training first, then validation and tests, metrics without prefix, all others in the catalog's
 * order, and machine readings last.
 */
export function metricSections({ metrics }: Pick<Catalog, 'metrics'>, locale?: Locale): MetricSection[] {
  const sections = new Map<string, MetricSection>();
  for (const metric of metrics) {
    const system = metric.kind === 'system';
    const prefix = metricPrefix(metric.key);
    const id = system ? '\0system' : prefix;
    const section = sections.get(id) ?? { prefix: system ? 'system' : prefix, title: titleOf(prefix, system, locale), metrics: [], system };
    section.metrics.push(metric);
    sections.set(id, section);
  }
  return [...sections.values()].toSorted((a, b) => rank(a) - rank(b));
}

function titleOf(prefix: string, system: boolean, locale: Locale | undefined): string {
  const t = textsOf(dashboardTexts, locale);
  if (system) return t('system');
  return prefix === '' ? t('metrics') : prefix;
}

function rank({ prefix, system }: MetricSection): number {
  if (system) return leading.length + 1;
  const place = leading.indexOf(prefix.toLowerCase());
  return place < 0 ? leading.length : place;
}

/** Key of a section of metrics. */
export function sectionId({ prefix, system }: Pick<MetricSection, 'prefix' | 'system'>): string {
  return system ? 'system' : `prefix:${prefix}`;
}

/** Whether a section starts open: all where there are few metrics, else the first three of them; never machine readings. Sections of other panels do. */
export function startsOpen(sections: readonly MetricSection[], id: string): boolean {
  const index = sections.findIndex((section) => sectionId(section) === id);
  if (sections[index]?.system) return false;
  const panels = sections.reduce((sum, section) => sum + (section.system ? 0 : section.metrics.length), 0);
  return panels <= 12 || index < 3;
}
