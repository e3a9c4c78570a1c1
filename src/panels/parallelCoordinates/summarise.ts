import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { eitherOf } from '../groups/eitherOf.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelContext } from '../panelKind.js';
import { isBrushed, noBrush, type AxisBrush } from './brush.js';
import type { ParallelCoordinatesSpec } from './spec.js';
import { parallelTexts } from './texts.js';
import type { DrawnAxis, ParallelLayout } from './view.js';

/** What has no place, by how many runs: axes that lack as many are named together. */
export function notesOf(axes: readonly DrawnAxis[], locale: Locale | undefined): string[] {
  const t = textsOf(parallelTexts, locale);
  const found = new Map<string, string[]>();
  const add = (
    count: number,
    what: 'countMissing' | 'countNotFinite' | 'countNotPositive' | 'countNoNumber' | 'countRare',
    label: string,
  ) => {
    const said = t(what, { count });
    if (count > 0) found.set(said, [...(found.get(said) ?? []), label]);
  };
  for (const { label, scale } of axes) {
    const { counts, categories } = scale;
    add(counts.missing, 'countMissing', label);
    add(counts['not-finite'], 'countNotFinite', label);
    add(counts['not-positive'], 'countNotPositive', label);
    add(counts['other-type'], 'countNoNumber', label);
    if (categories.at(-1)?.collapsed) add(categories.at(-1)?.values.length ?? 0, 'countRare', label);
  }
  return [...found].map(([what, labels]) => {
    const columns = joined(labels.slice(0, 3), locale);
    return labels.length <= 3 ? t('notes', { what, columns }) : t('notesMore', { what, columns, more: labels.length - 3 });
  });
}

/** The drawing in a sentence; `runs` says how many are selected. */
export function summarise(
  axes: readonly DrawnAxis[],
  runs: string,
  brushes: ReadonlyMap<string, AxisBrush>,
  locale: Locale | undefined,
): string {
  const t = textsOf(parallelTexts, locale);
  const columns = joined(labelsOf(axes), locale);
  const brushed = axes.filter(({ id }) => isBrushed(brushes.get(id) ?? noBrush));
  const values = { runs, columns, count: axes.length };
  return brushed.length > 0 ? t('overBrushed', { ...values, brushed: joined(labelsOf(brushed), locale) }) : t('over', values);
}

function labelsOf(axes: readonly DrawnAxis[]): string[] {
  return axes.map(({ label }) => label);
}

/** Why there is nothing to draw; undefined where there is something. */
export function emptyText(
  { axes: wanted }: ParallelCoordinatesSpec,
  { axes, rows }: ParallelLayout,
  { runs, locale }: PanelContext,
): string | undefined {
  const common = textsOf(groupTexts, locale);
  if (wanted.length === 0) return textsOf(parallelTexts, locale)('noAxis');
  if (rows === 0) return common(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  if (axes.every(({ scale }) => scale.counts.missing === rows)) return common('noRunHas', { columns: eitherOf(labelsOf(axes), locale) });
  return undefined;
}
