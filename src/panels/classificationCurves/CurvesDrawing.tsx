import { EmptyState } from '../../charts/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { CountsMatrix } from './CountsMatrix.js';
import { CurvesFigure } from './CurvesFigure.js';
import type { ClassificationCurvesSpec } from './spec.js';
import { ThresholdBar } from './ThresholdBar.js';
import { useCounts } from './useCounts.js';
import { figureHeight, type CurvesView } from './view.js';

type Props = PanelViewProps<ClassificationCurvesSpec, undefined, CurvesView>;

/** The drawing of a panel of classification curves, and the threshold with its counts below. */
export function CurvesDrawing(props: Props) {
  const { empty } = props.view;
  if (empty === undefined) return <Drawing {...props} />;
  return (
    <EmptyState>
      <p>{empty}</p>
    </EmptyState>
  );
}

function Drawing({ view, spec, context, summary, onTable, onFull }: Props) {
  const state = useCounts(view);
  const { size, pixelRatio, theme } = context;
  const own = view.lines.filter(({ line }) => line.class === view.positive).length;
  const height = figureHeight(size.height, own, context.paper !== undefined);
  const undrawn = view.lines.length > 0 && view.lines.every((line) => line.undrawn !== undefined) ? view.lines[0]!.undrawn : undefined;
  if (spec.curve === 'confusion') {
    return (
      <div className="rf-curves">
        <CountsMatrix counts={state.counts} positive={view.positive} theme={theme} height={height} summary={summary} />
        <ThresholdBar view={view} state={state} />
      </div>
    );
  }
  return (
    <div className="rf-curves">
      <CurvesFigure
        view={view}
        state={state}
        size={{ width: size.width, height }}
        pixelRatio={pixelRatio}
        summary={summary}
        onTable={onTable}
        onFull={onFull}
      />
      {undrawn !== undefined && (
        <p className="rf-undrawable" style={{ blockSize: height }}>
          {undrawn}
        </p>
      )}
      <ThresholdBar view={view} state={state} />
    </div>
  );
}
