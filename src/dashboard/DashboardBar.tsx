import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Catalog } from '../model/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { counted } from './counted.js';
import { Brand } from './Brand.js';
import { SmoothingSlider } from './SmoothingSlider.js';
import { ThemeButton } from './ThemeButton.js';
import { dashboardTexts } from './texts.js';
import { WarningsButton } from './WarningsButton.js';

export interface DashboardBarProps {
  project: string;
  catalog: Catalog | undefined;
  /** Opens the run list; absent where the list is on screen. */
  onRuns?: (() => void) | undefined;
  smoothing: number;
  onSmoothing: (value: number) => void;
  /** The button that adds panels. */
  addPanel: ReactNode;
  /** Where "runfolio" leads: a list of projects, say. No link where absent. */
  homeHref?: string | undefined;
  onTheme?: ((theme: 'light' | 'dark') => void) | undefined;
  /** The host's own controls, at the end of the bar. */
  actions?: ReactNode;
}

/** The line at the top: where one is, how much there is, and what applies to the whole dashboard. */
export function DashboardBar({
  project,
  catalog,
  onRuns,
  smoothing,
  onSmoothing,
  addPanel,
  homeHref,
  onTheme,
  actions,
}: DashboardBarProps) {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  return (
    <div className="rf-bar">
      {onRuns && (
        <button type="button" className="rf-button rf-bar-runs" onClick={onRuns}>
          <ListFilter aria-hidden size={14} /> {t('runs')}
        </button>
      )}
      <Brand homeHref={homeHref} />
      <span aria-hidden className="rf-bar-slash">
        /
      </span>
      <h1 className="rf-bar-project rf-ellipsis" title={project} dir="auto">
        {catalog?.project.name ?? project}
      </h1>
      <span className="rf-bar-space" />
      {catalog && <WarningsButton warnings={catalog.warnings} />}
      {catalog && <span className="rf-bar-counts">{countsText(catalog, locale)}</span>}
      <SmoothingSlider value={smoothing} onSmoothing={onSmoothing} />
      {addPanel}
      {actions}
      {onTheme && <ThemeButton onTheme={onTheme} />}
    </div>
  );
}

function countsText({ runs, metrics, byState }: Catalog, locale: Locale): string {
  const t = textsOf(dashboardTexts, locale);
  const points = metrics.reduce((sum, metric) => sum + (metric.kind === 'logged' ? metric.points : 0), 0);
  const running = byState['running'] ?? 0;
  return [
    t('runCount', counted(runs, locale)),
    t('pointCount', counted(points, locale)),
    ...(running > 0 ? [t('liveCount', counted(running, locale))] : []),
  ].join(' · ');
}
