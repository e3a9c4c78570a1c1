import type { ReactElement } from 'react';
import { shortReport } from '../../stories/support/reportDocuments.js';
import { defaultView } from '../../src/dashboard/index.js';
import * as report from '../../src/entries/report.js';
import * as runfolio from '../../src/index.js';

const project = 'p';
const lr: runfolio.Column = { from: 'config', key: 'lr' };
const width: runfolio.Column = { from: 'config', key: 'width' };
const score: runfolio.Column = { from: 'summary', key: 'score' };
const of = { project };
const nothing = (): void => undefined;
/** Calls that never end. */
const calls = new Proxy({}, { get: () => () => new Promise(() => undefined) });
const client = new Proxy({}, { get: () => calls }) as report.ReportsClient;
const drafts = new Proxy({}, { get: () => () => new Promise(() => undefined) }) as report.LocalDrafts;
const view = defaultView(project);
const spec = runfolio.linePlotSpec(['loss']);
const linePlot = runfolio.builtinKinds.find(({ kind }) => kind === 'line-plot')!;
const saved: runfolio.PanelDocument = { id: 'a', kind: 'line-plot', version: 1, spec, layout: { x: 0, y: 0, w: 6, h: 6 } };

/** The public components that take a place on a page and ask for data: an element of each. They need a provider. */
export const placedExamples: Readonly<Record<string, ReactElement>> = {
  BarChart: <runfolio.BarChart {...of} values={[score]} />,
  ClassificationCurves: <runfolio.ClassificationCurves {...of} actual="y" scores={[]} />,
  ConfusionMatrix: <runfolio.ConfusionMatrix {...of} />,
  Contour: <runfolio.Contour {...of} x={lr} y={width} z={score} />,
  CustomChart: <runfolio.CustomChart {...of} />,
  Dashboard: <runfolio.Dashboard {...of} />,
  DataTable: <runfolio.DataTable {...of} table="predictions" />,
  Distribution: <runfolio.Distribution {...of} value={score} />,
  HistogramSeries: <runfolio.HistogramSeries {...of} histogram="weights" />,
  LinePlot: <runfolio.LinePlot {...of} y="loss" />,
  Log: <runfolio.Log {...of} wrap={false} />,
  Media: <runfolio.Media {...of} keys={['pictures']} across="index" tile={96} />,
  OptimizationHistory: <runfolio.OptimizationHistory {...of} metric={score} goal="maximize" />,
  Panel: (
    <div style={{ blockSize: 280 }}>
      <runfolio.Panel document={saved} runs={runfolio.allRuns(project)} />
    </div>
  ),
  PanelCodeDialog: <report.PanelCodeDialog server="https://r.example/" project={project} panel={saved} onClose={nothing} />,
  ParallelCoordinates: <runfolio.ParallelCoordinates {...of} axes={[lr, score]} />,
  ParameterImportance: <runfolio.ParameterImportance {...of} target={score} goal="maximize" />,
  ReportList: <report.ReportList client={client} hrefOf={(id) => `#${id}`} onCreated={nothing} />,
  ReportView: <report.ReportView report={shortReport} savedAt={0} />,
  ReportWorkspace: <report.ReportWorkspace client={client} reportId="r" drafts={drafts} linkUrl={(token) => `#${token}`} />,
  RunTable: <runfolio.RunTable {...of} height="300px" />,
  SavedViewsMenu: (
    <report.SavedViewsMenu
      client={client}
      {...of}
      view={view}
      onSaved={nothing}
      onUndo={nothing}
      onRemoved={nothing}
      hrefOf={(id) => `#${id}`}
    />
  ),
  ScalarCard: <runfolio.ScalarCard {...of} metric={score} goal="maximize" />,
  Scatter: <runfolio.Scatter {...of} x={lr} y={score} />,
  Scatter3d: <runfolio.Scatter3d {...of} x={lr} y={width} z={score} />,
  SharedReportPage: <report.SharedReportPage client={client} />,
  SharedSnapshotPage: <report.SharedSnapshotPage client={client} />,
  Slice: <runfolio.Slice {...of} metric={score} />,
  SnapshotPage: <report.SnapshotPage client={client} snapshotId="s" />,
  StandalonePanel: <runfolio.StandalonePanel {...of} kind={linePlot} version={1} given={spec} />,
  Timeline: <runfolio.Timeline {...of} />,
  AddToReportDialog: (
    <report.AddToReportDialog
      client={client}
      drafts={drafts}
      parts={{ panels: [saved], runs: runfolio.allRuns(project) } as never}
      onClose={nothing}
      hrefOf={(id) => `#${id}`}
    />
  ),
};
