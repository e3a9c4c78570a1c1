import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ChartFigure, ChartSkeleton, EmptyState, fromPixel, toPixel, useZoomDrag, type KeyHint } from '../../charts/index.js';
import { useHighlight, useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { FactsTooltip, factsText, Pager } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelViewProps } from '../panelKind.js';
import { CategoryMarks } from './CategoryMarks.js';
import { CurveMarks } from './CurveMarks.js';
import { CursorMarks, cursorAnchor } from './CursorMarks.js';
import { factsOf, type Cursor } from './facts.js';
import { moveCursor } from './moveCursor.js';
import { valueMap } from './pointPlaces.js';
import { cursorOfRow, isShown, pointerCursor } from './pointerCursor.js';
import { PointsCanvas } from './PointsCanvas.js';
import { RowMarks } from './RowMarks.js';
import type { DistributionSpec } from './spec.js';
import type { DistributionState } from './state.js';
import { distributionTexts } from './texts.js';
import { useDistributionSelection } from './useDistributionSelection.js';
import type { DistributionView } from './view.js';

/** CSS pixels that the pointer may move between press and release of a click. */
const clickReach = 4;

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(distributionTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '↑ ↓', does: t('keyGroup') },
    { keys: '← →', does: t('keyAlong') },
    { keys: common('keysEnds'), does: t('keyEnds') },
    { keys: common('keyEnter'), does: t('keyPick') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: common('selectAll') },
  ];
}

type Props = PanelViewProps<DistributionSpec, DistributionState, DistributionView>;

/** The drawing of a distribution: a drag along the values selects a range, a click a group, bin or value. */
export function DistributionDrawing(props: Props) {
  const { view, context, spec, onState } = props;
  const t = useTexts(distributionTexts);
  const locale = useLocale();
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<Cursor>();
  const pressed = useRef<number>(undefined);
  const { range, picked, isPicked, choose, selectRange } = useDistributionSelection(view, context.selection.own, props.onSelect);
  const map = useMemo(() => valueMap(view), [view]);
  const { area, drawing } = view;
  const drag = useZoomDrag({ left: area.left, right: area.left + area.width }, ({ from, to }) => {
    if (drawing.what !== 'categories') selectRange(fromPixel(map, Math.min(from, to)), fromPixel(map, Math.max(from, to)));
  });
  if (view.empty === '') return <ChartSkeleton />;
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  const look = (next: Cursor | undefined): void => {
    setCursor(next);
    const row = next?.item === undefined || drawing.what !== 'rows' ? undefined : view.groups[next.group]?.values.rows[next.item];
    setHighlight(row === undefined ? undefined : view.idOf(row));
    if (next && 'first' in drawing && !isShown(view, next.group)) {
      onState({ first: next.group < drawing.first ? next.group : next.group - drawing.layout.fit + 1 });
    }
  };
  const under = (event: PointerEvent<HTMLElement>): Cursor | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    return pointerCursor(view, spec.points, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const onKey = (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.target !== event.currentTarget) return false;
    const next = moveCursor(view, cursor, key);
    if (next) look(next);
    else if ((key === 'Enter' || key === ' ') && cursor) choose(cursor);
    else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && context.selection.own.length > 0) props.onSelect([]);
    else if (key === 'Escape' && cursor) look(undefined);
    else return false;
    return true;
  };
  const found = highlight === undefined || drawing.what === 'categories' ? undefined : cursorOfRow(view, view.rowOf(highlight));
  const shown = cursor ?? (found && { ...found, byKeyboard: false });
  const read = cursor && factsOf(view, cursor, locale);
  const { size, pixelRatio, theme } = context;
  return (
    <ChartFigure
      className="rf-distribution"
      summary={props.summary}
      keys={keyHints(locale)}
      onKey={onKey}
      announcement={cursor?.byKeyboard && read ? factsText(read.title, read.facts) : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => {
        pressed.current = event.clientX;
        drag.onPointerDown(event);
      }}
      onPointerMove={(event) => {
        look(under(event));
        drag.onPointerMove(event);
      }}
      onPointerUp={(event) => {
        const target = under(event);
        const still = Math.abs(event.clientX - (pressed.current ?? Infinity)) < clickReach;
        const isClick = still && event.button === 0 && event.target === event.currentTarget;
        drag.onPointerUp(event);
        if (isClick && target) choose({ ...target, item: drawing.what === 'histogram' ? target.item : undefined });
      }}
      onPointerCancel={() => drag.onPointerCancel()}
      onPointerLeave={() => look(undefined)}
      onDoubleClick={() => props.onSelect([])}
      onBlur={() => look(undefined)}
    >
      <CursorMarks view={view} size={size} cursor={shown} picked={picked} behind />
      <RowMarks view={view} size={size} picked={picked} />
      <CurveMarks view={view} size={size} pixelRatio={pixelRatio} picked={picked} />
      <CategoryMarks view={view} size={size} theme={theme} isPicked={isPicked} />
      <PointsCanvas view={view} size={size} pixelRatio={pixelRatio} theme={theme} points={spec.points} range={range} picked={picked} />
      <CursorMarks
        view={view}
        size={size}
        cursor={shown}
        picked={picked}
        isPointVisible={found !== undefined || cursor?.item !== undefined}
      >
        {range && !drag.drag && <RangeMark from={toPixel(map, range.low)} to={toPixel(map, range.high)} view={view} />}
        {drag.drag && drawing.what !== 'categories' && <RangeMark {...drag.drag} view={view} />}
      </CursorMarks>
      {'first' in drawing && (
        <Pager
          what={t(drawing.what === 'rows' ? 'groups' : 'values')}
          first={drawing.first}
          fit={drawing.layout.fit}
          count={drawing.what === 'rows' ? view.groups.length : drawing.categories.length}
          onFirst={(first) => onState({ first })}
        />
      )}
      {cursor && read && !drag.drag && isShown(view, cursor.group) && (
        <FactsTooltip anchor={cursorAnchor(view, cursor)} title={read.title} facts={read.facts} />
      )}
    </ChartFigure>
  );
}

function RangeMark({ from, to, view: { area } }: { from: number; to: number; view: DistributionView }) {
  const clamp = (x: number): number => Math.min(area.left + area.width, Math.max(area.left, x));
  const [left, right] = [clamp(Math.min(from, to)), clamp(Math.max(from, to))];
  return <rect className="rf-zoom-rect" x={left} width={Math.max(1, right - left)} y={area.top} height={area.height} />;
}
