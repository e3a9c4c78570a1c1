import { useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../charts/index.js';
import { useElementSize, useTexts } from '../../react/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { matrixColors } from './colorTable.js';
import { ConfusionList } from './ConfusionList.js';
import type { ConfusionItem } from './confusionItems.js';
import { tableColumns } from './guessColumns.js';
import { MatrixFigure } from './MatrixFigure.js';
import { MatrixGrid } from './MatrixGrid.js';
import type { Cell } from './matrixKeys.js';
import type { OneMatrix } from './matrixSet.js';
import { MatrixToolbar } from './MatrixToolbar.js';
import type { MatrixValues } from './matrixValues.js';
import { wholeWindow, windowAbout, zoomedWindow, type MatrixWindow } from './matrixWindow.js';
import { MetricsView } from './MetricsView.js';
import { PickedRowsView } from './PickedRowsView.js';
import { isComplete } from './plan.js';
import type { ConfusionMatrixSpec } from './spec.js';
import type { ConfusionMatrixState } from './state.js';
import { confusionMatrixTexts } from './texts.js';
import { ThresholdNote } from './ThresholdNote.js';
import { usePicking } from './usePicking.js';
import type { ConfusionMatrixView } from './view.js';

export type ConfusionMatrixProps = PanelViewProps<ConfusionMatrixSpec, ConfusionMatrixState, ConfusionMatrixView>;

/** CSS pixels from which on the top confusions stand beside the matrix. */
const wide = 640;

/** The drawing of a confusion matrix: the matrix, several, or their figures, with the rows of a cell below. */
export function ConfusionMatrixDrawing(props: ConfusionMatrixProps) {
  const { view } = props;
  if (view.empty !== undefined) {
    return (
      <div className="rf-confusion">
        {view.at && <ThresholdNote at={view.at} set={view.set} />}
        <EmptyState>
          <p>{view.empty}</p>
        </EmptyState>
      </div>
    );
  }
  return <Drawing {...props} />;
}

function Drawing(props: ConfusionMatrixProps) {
  const { view, spec, state, onState, onSpec, context } = props;
  const { set, main, mode } = view;
  const { window, setWindow, cursor, setCursor } = useWindow(set.classes);
  const picking = usePicking(props);
  const t = useTexts(confusionMatrixTexts);
  const whole = (): void => setWindow(() => wholeWindow(set.classes.length));
  const show = (cell: Cell): void => {
    setCursor(cell);
    setWindow(() => windowAbout(cell.actual, cell.predicted, set.classes.length));
  };
  const onItem = (item: ConfusionItem): void => {
    if (main) show(item);
    picking.pick(item, item.matrix);
  };
  const beside = context.size.width >= wide && mode !== 'many' && state.tab === 'matrix';
  const list = (
    <ConfusionList classes={set.classes} items={view.items} count={t(mode === 'difference' ? 'difference' : 'count')} onItem={onItem} />
  );
  return (
    <div className="rf-confusion">
      <MatrixToolbar
        view={view}
        state={state}
        onState={onState}
        onClass={(index) => show({ actual: index, predicted: index })}
        onZoom={
          main && state.tab === 'matrix'
            ? (factor) => (factor === undefined ? whole() : setWindow((now) => zoomedWindow(now, factor, 0.5, 0.5, set.classes.length)))
            : undefined
        }
        onDifference={onSpec && ((difference) => onSpec({ ...spec, difference }))}
      />
      {view.at && <ThresholdNote at={view.at} set={view.set} />}
      <div className="rf-confusion-body">
        {state.tab === 'matrix' && (
          <MatrixPlace {...props} {...{ window, setWindow, cursor, setCursor, whole }} onPick={picking.pick} onClose={picking.close} />
        )}
        {state.tab === 'metrics' && (
          <MetricsView set={set} matrices={metricsOf(view)} onLeave={() => onState({ ...state, tab: 'matrix' })} />
        )}
        {state.tab === 'confusions' && list}
        {beside && <aside className="rf-confusion-side">{list}</aside>}
      </div>
      {view.picked && isComplete(spec) && (
        <PickedRowsView
          picked={view.picked}
          table={spec.table}
          columns={tableColumns(context.catalog, spec.table).map(({ name }) => name)}
          first={state.firstRow}
          onFirst={(firstRow) => onState({ ...state, firstRow })}
          onClose={picking.close}
        />
      )}
    </div>
  );
}

function metricsOf({ mode, main, against, set }: ConfusionMatrixView): readonly OneMatrix[] {
  if (mode === 'difference') return [main, against].filter((matrix) => matrix !== undefined);
  return main ? [main] : set.matrices;
}

/** What is on screen of the matrix, and the cell that is looked at; all of it again where the classes are others. */
function useWindow(classes: readonly string[]) {
  const [held, setHeld] = useState<{ classes: readonly string[]; window: MatrixWindow; cursor: Cell | undefined }>();
  const now = held?.classes.length === classes.length ? held : { classes, window: wholeWindow(classes.length), cursor: undefined };
  const setWindow = useMemo(
    () =>
      (change: (window: MatrixWindow) => MatrixWindow): void =>
        setHeld((old) => {
          const window = old?.classes.length === classes.length ? old.window : wholeWindow(classes.length);
          return { classes, cursor: old?.cursor, window: change(window) };
        }),
    [classes],
  );
  const setCursor = (cursor: Cell | undefined): void => setHeld((old) => ({ classes, window: old?.window ?? now.window, cursor }));
  return { window: now.window, setWindow, cursor: now.cursor, setCursor };
}

interface MatrixPlaceProps extends ConfusionMatrixProps {
  window: MatrixWindow;
  setWindow: (change: (window: MatrixWindow) => MatrixWindow) => void;
  cursor: Cell | undefined;
  setCursor: (cell: Cell | undefined) => void;
  whole: () => void;
  onPick: (cell: Cell, matrix: OneMatrix) => void;
  onClose: () => void;
}

/** The matrix, or all of them, in the room there is. */
function MatrixPlace(props: MatrixPlaceProps) {
  const { view, spec, state, onState, context, summary } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useElementSize(box);
  return (
    <div ref={box} className="rf-confusion-place">
      {size && view.main && view.values && <LargeMatrix {...props} main={view.main} values={view.values} size={size} />}
      {size && !view.main && (
        <MatrixGrid
          matrices={view.set.matrices}
          normalise={view.normalise}
          color={spec.color}
          most={view.most}
          theme={context.theme}
          size={size}
          pixelRatio={context.pixelRatio}
          summary={summary}
          onFocus={(focus) => onState({ ...state, focus })}
        />
      )}
    </div>
  );
}

function LargeMatrix(props: MatrixPlaceProps & { main: OneMatrix; values: MatrixValues; size: { width: number; height: number } }) {
  const { view, main, values, spec, context, window, size } = props;
  const { set } = view;
  const { theme, pixelRatio } = context;
  const colors = useMemo(() => matrixColors(values, spec.color, theme), [values, spec.color, theme]);
  const pick = view.picked?.pick;
  const picked = pick && { actual: set.classes.indexOf(pick.actual), predicted: set.classes.indexOf(pick.predicted) };
  const leave = pick ? props.onClose : window.span < set.classes.length ? props.whole : undefined;
  return (
    <MatrixFigure
      {...{ view, main, values, colors, size, pixelRatio, window, picked }}
      summary={props.summary}
      onWindow={props.setWindow}
      cursor={props.cursor}
      onCursor={props.setCursor}
      onPick={(cell) => props.onPick(cell, main)}
      onLeave={leave}
      onTable={props.onTable}
      onFull={props.onFull}
    />
  );
}
