import type { ReactElement } from 'react';
import * as report from '../../src/entries/report.js';
import * as runfolio from '../../src/index.js';

const nothing = (): void => undefined;
const none = (): undefined => undefined;
const size = { width: 400, height: 280 };
const area = { left: 42, top: 8, width: 346, height: 250 };
const x = Float64Array.of(0, 1, 2);
const y = Float64Array.of(3, 1, 2);
const content: runfolio.ChartLines = {
  x,
  y,
  lines: [{ id: 'a', group: 'a', name: 'a', color: '#1463b8', dash: [], points: { x, y, start: 0, end: 3 } }],
  marks: { line: new Uint32Array(), x: new Float64Array(), kind: new Uint8Array(), count: new Uint32Array() },
};
const axis = runfolio.wholeAxisScale([0, 3], 300);
const ticks = [{ at: 100, label: '1' }];
const lines = { content, area, pixelRatio: 1, x: axis, y: axis };
const error = new Error('It failed.');
const exports: runfolio.Exports = { state: { status: 'none' }, start: nothing, cancel: nothing };
const item: runfolio.ExportItem = { id: 'csv', title: 'CSV', about: 'A table.', run: async () => undefined };
const loss = { from: 'metric', key: 'loss', reduce: 'last' } as const;
const runs = runfolio.allRuns('p');
const document: runfolio.PanelDocument = { id: 'a', kind: 'line-plot', version: 1, spec: {}, layout: { x: 0, y: 0, w: 1, h: 1 } };
const drawn: runfolio.PanelTable = { columns: [], rows: 0 };

/** The public components that others are made of, and those that draw what they are given: an element of each. */
export const partExamples: Readonly<Record<string, ReactElement>> = {
  Axes: <runfolio.Axes size={size} area={area} x={axis} y={axis} xLabel="Step" />,
  ChartFigure: (
    <runfolio.ChartFigure summary="A chart." keys={[]} onKey={() => false} announcement="">
      <p>drawn</p>
    </runfolio.ChartFigure>
  ),
  ChartSkeleton: <runfolio.ChartSkeleton />,
  ColorBar: <runfolio.ColorBar ramp={() => '#123456'} ticks={[]} label="loss" />,
  ColumnList: <runfolio.ColumnList entries={[]} label="Columns" onPick={nothing} />,
  ColumnPicker: <runfolio.ColumnPicker label="Colour" column={loss} onColumn={nothing} catalog={undefined} />,
  DataDownloads: <runfolio.DataDownloads data={{ document, title: 'a', runs, catalog: undefined, answers: [], drawn }} />,
  DrawEverything: <runfolio.DrawEverything>all</runfolio.DrawEverything>,
  EmptyState: <runfolio.EmptyState>Nothing</runfolio.EmptyState>,
  ErrorState: <runfolio.ErrorState error={error} onRetry={nothing} />,
  ExportList: <runfolio.ExportList label="Files" items={[item]} exports={exports} />,
  ExportMenu: <report.ExportMenu items={[item]} />,
  FactsTooltip: <runfolio.FactsTooltip anchor={{ x: 0, y: 0 }} title="a" facts={[['loss', '1']]} />,
  GoalSelect: <runfolio.GoalSelect goal={undefined} onGoal={nothing} column={loss} catalog={undefined} />,
  GroupChoiceFields: <runfolio.GroupChoiceFields choice="none" onChoice={nothing} catalog={undefined} none="None" />,
  Legend: <runfolio.Legend items={[{ id: 'a', name: 'a', color: '#1463b8' }]} />,
  LineCanvas: <runfolio.LineCanvas {...lines} />,
  LineFigure: (
    <runfolio.LineFigure
      {...lines}
      size={size}
      whole={[0, 3]}
      range={[0, 3]}
      axis={runfolio.axisText('Step', 'number')}
      valueLabel="loss"
      digits={4}
      summary="A line."
      surface="#ffffff"
      highlight={none()}
      onHighlight={nothing}
      onZoom={nothing}
      onTable={nothing}
      onFull={nothing}
    />
  ),
  LineSwatch: <runfolio.LineSwatch color="#1463b8" dash={[4, 2]} />,
  NoteList: <runfolio.NoteList notes={['A note.']} />,
  Pager: <runfolio.Pager what="runs" first={0} fit={10} count={30} onFirst={nothing} />,
  PanelKinds: <runfolio.PanelKinds kinds={[]}>kinds</runfolio.PanelKinds>,
  PlaceAxes: <runfolio.PlaceAxes size={size} area={area} x={ticks} y={ticks} xLabel="x" yLabel="y" />,
  ProgressLine: <runfolio.ProgressLine active done={0.5} />,
  ReducerSelect: <runfolio.ReducerSelect column={loss} onReduce={nothing} catalog={undefined} />,
  ScaleSelect: <runfolio.ScaleSelect label="Scale" value="linear" onScale={nothing} />,
  SelectionScope: <runfolio.SelectionScope selection={new runfolio.Selection()}>scope</runfolio.SelectionScope>,
  Sentence: <runfolio.Sentence parts={['2 of ', <b key="all">3</b>]} />,
  StaleNotice: <runfolio.StaleNotice error={error} onRetry={nothing} />,
  TableTwin: <runfolio.TableTwin caption="Points" columns={[{ label: 'loss', text: String }]} rows={3} />,
  Tooltip: <runfolio.Tooltip anchor={{ x: 0, y: 0 }}>said</runfolio.Tooltip>,
  ValueGrid: (
    <svg>
      <runfolio.ValueGrid area={area} axis={axis} alongX width={300} />
    </svg>
  ),
};
