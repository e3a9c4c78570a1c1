import { useCallback, useMemo, useState } from 'react';
import { ReportView } from '../../../src/entries/report.js';
import { allRuns, Dashboard, Panel, type PanelDocument } from '../../../src/index.js';
import type { FramePanel } from '../../../src/embed/frame/index.js';
import type { Embedded } from './openEmbedded.js';

export interface EmbeddedViewProps {
  show: Embedded['show'];
  /** CSS pixels of a panel; undefined: all that the frame has. */
  height: number | undefined;
}

/** A report, panels of one, a panel or a dashboard, in a frame. */
export function EmbeddedView({ show, height }: EmbeddedViewProps) {
  switch (show.kind) {
    case 'report':
      return <ShownReport {...show} />;
    case 'panel':
      return (
        <div className="app-embed-panel" style={{ blockSize: height ?? '100%' }}>
          <ShownPanel project={show.project} panel={show.panel} />
        </div>
      );
    case 'project':
      return (
        <div className="app-embed-project" style={{ blockSize: height === undefined ? '100%' : dashboardHeight }}>
          <Dashboard project={show.project} />
        </div>
      );
    default:
      return show satisfies never;
  }
}

/** A dashboard scrolls within itself: CSS pixels where nobody says how high it is. */
const dashboardHeight = 720;

function ShownReport({ shared, client }: Embedded['show'] & { kind: 'report' }) {
  const { report, savedAt, part } = shared;
  const loadAsset = useCallback((name: string, options: { signal: AbortSignal }) => client.shared.asset(name, options), [client]);
  const isPart = part === 'panels';
  return (
    <div className={isPart ? 'app-embed-report app-panels' : 'app-embed-report'}>
      <ReportView report={report} savedAt={savedAt} loadAsset={loadAsset} header={!isPart} />
    </div>
  );
}

/** Its reader can change its settings until another panel is shown. */
function ShownPanel({ project, panel }: { project: string; panel: FramePanel }) {
  const { kind, version = 1, spec, title } = panel;
  const [edited, setEdited] = useState<{ of: FramePanel; document: PanelDocument }>();
  const given = useMemo<PanelDocument>(
    () => ({ id: 'panel', kind, version, spec, layout: { x: 0, y: 0, w: 1, h: 1 }, ...(title !== undefined && { title }) }),
    [kind, version, spec, title],
  );
  const runs = useMemo(() => allRuns(project), [project]);
  const document = edited?.of === panel ? edited.document : given;
  return <Panel document={document} runs={runs} onChange={(next) => setEdited({ of: panel, document: next })} />;
}
