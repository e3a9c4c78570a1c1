'use client';
import { useId, useMemo, useState } from 'react';
import { allRuns, type RunSet, type XAxis } from '../../model/index.js';
import { Panel } from '../Panel.js';
import type { PanelDocument } from '../panelDocument.js';
import { linePlotSpec } from './spec.js';

export interface LinePlotProps {
  /** Id of the project. */
  project: string;
  /** Key of the metric, or keys of several. */
  y: string | readonly string[];
  /** Default `step`. */
  x?: XAxis;
  /** Weight of the debiased exponential moving average, 0 (none, the default) to 0.999. */
  smoothing?: number;
  /** Default `linear`. */
  yScale?: 'linear' | 'log';
  /** Whether the unsmoothed lines are drawn faintly behind smoothed ones. Default true. */
  showOriginal?: boolean;
  /** Whether the runs are named below the plot. Default true. */
  legend?: boolean;
  /** Default: all runs of the project. */
  runs?: RunSet;
  /** Default: the metric. */
  title?: string;
  /** CSS pixels. Default 280. */
  height?: number;
}

/** Metrics over step or time, one line per run, as a card of its own. The reader can change its settings until its props change. */
export function LinePlot(props: LinePlotProps) {
  const { project, runs, title, height = 280 } = props;
  const id = useId();
  const spec = specOf(props);
  const key = JSON.stringify([spec, title]);
  const [edited, setEdited] = useState<{ key: string; document: PanelDocument }>();
  const asGiven = useMemo(() => {
    const [given, name] = JSON.parse(key) as [unknown, string | null];
    return { id, kind: 'line-plot', version: 1, spec: given, title: name ?? undefined, layout: { x: 0, y: 0, w: 1, h: 1 } };
  }, [key, id]);
  const set = useMemo(() => runs ?? allRuns(project), [runs, project]);
  return (
    <div className="rf-line-plot" style={{ blockSize: height }}>
      <Panel document={edited?.key === key ? edited.document : asGiven} runs={set} onChange={(document) => setEdited({ key, document })} />
    </div>
  );
}

function specOf({ y, x = 'step', smoothing = 0, yScale = 'linear', showOriginal = true, legend = true }: LinePlotProps) {
  return linePlotSpec(typeof y === 'string' ? [y] : [...y], { x, smoothing, yScale, showOriginal, legend });
}
