import { Legend } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import { radiusFor, type ScatterLayout } from './layout.js';
import type { ScatterSpec } from './spec.js';
import { scatterTexts } from './texts.js';
import type { ScatterView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** What colours and sizes stand for, what the lines say, and which runs have no place. */
export function ScatterFooter({ view: { layout, notes, empty, density } }: PanelFooterProps<ScatterSpec, ScatterView>) {
  if (!layout || empty !== undefined) return null;
  const categories = density ? undefined : layout.colors.categories;
  const sizes = density ? undefined : layout.sizes;
  if (!categories && !sizes && notes.length === 0) return null;
  return (
    <PanelFooter>
      {categories && <Legend items={categories.map(({ label, color }) => ({ id: label, name: label, color }))} />}
      {sizes && <SizeLegend sizes={sizes} />}
      {notes.length > 0 && (
        <ul className="rf-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </PanelFooter>
  );
}

function SizeLegend({ sizes: { label, extent } }: { sizes: NonNullable<ScatterLayout['sizes']> }) {
  const t = useTexts(scatterTexts);
  const locale = useLocale();
  const [low, high] = extent;
  if (Number.isNaN(low)) return null;
  const values = low === high ? [low] : [low, (low + high) / 2, high];
  return (
    <ul className="rf-legend rf-size-legend" aria-label={t('area', { column: label })}>
      <li dir="auto">{label}</li>
      {values.map((value) => {
        const radius = radiusFor(value, extent);
        return (
          <li key={value}>
            <svg aria-hidden="true" width={2 * radius + 2} height={2 * radius + 2}>
              <circle cx={radius + 1} cy={radius + 1} r={radius} />
            </svg>
            <span>{formatNumber(value, 3, locale)}</span>
          </li>
        );
      })}
    </ul>
  );
}
