import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { PanelContext } from '../panelKind.js';
import { LogLine } from './LogLine.js';
import { firstPlace, lineHeight, scrollHeight, scrollTo } from './scrollPlaces.js';
import type { LogView } from './view.js';

export interface LogLinesProps {
  view: LogView;
  theme: PanelContext['theme'];
  wrap: boolean;
  times: boolean;
  overwritten: boolean;
  /** What scrolls, and its inner height, CSS pixels. */
  scroller: RefObject<HTMLElement | null>;
  height: number;
  /** Whether the end is kept in sight. */
  follow: boolean;
  onFollow: (follow: boolean) => void;
  /** Number of the line that the keys stand on. */
  current: number | undefined;
  onCurrent: (line: number) => void;
  /** Called with the place of the first line on screen. */
  onFirst: (place: number) => void;
  /** Gets what brings a place on screen. */
  reveal: Ref<(place: number) => void>;
}

/** The lines on screen out of any number: the scroll bar says which is the first. They stand in the flow, so that wrapped ones take what they need. */
export function LogLines(props: LogLinesProps) {
  const { view, height, scroller, follow, onFollow, current, onFirst, reveal } = props;
  const { rows } = view;
  const layer = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [whole, setWhole] = useState<ReadonlySet<number>>(new Set());
  const fit = Math.max(1, Math.floor(height / lineHeight));
  const place = follow ? Math.max(0, rows - fit) : firstPlace(top, rows, height);
  const first = Math.floor(place);
  useEffect(() => onFirst(first), [onFirst, first]);
  useScroll(scroller, setTop, () => onFollow(false), follow);
  useBeforePaint(() => {
    if (follow) scroller.current?.scrollTo({ top: scrollTo(rows - fit, rows, height) });
  }, [follow, scroller, rows, fit, height]);
  useImperativeHandle(reveal, () => (wanted: number) => {
    const { current: element } = scroller;
    if (!element || (wanted >= first && wanted < first + fit - 1 && !follow)) return;
    onFollow(false);
    element.scrollTo({ top: scrollTo(wanted - Math.floor(fit / 3), rows, height) });
  });
  // A part of the first line may be above: as much of its height as the scroll bar stands between two places.
  useBeforePaint(() => {
    const element = layer.current;
    const line = element?.firstElementChild;
    if (element) element.style.transform = follow ? '' : `translateY(${-(place - first) * (line?.getBoundingClientRect().height ?? 0)}px)`;
  });
  const onWhole = useCallback((line: number) => setWhole((old) => new Set(old).add(line)), []);
  const count = Math.max(0, Math.min(rows - first, fit + 2));
  return (
    <div className="rf-log-lines" style={{ blockSize: scrollHeight(rows, height) }}>
      <div className="rf-log-window" style={{ blockSize: height }} data-end={follow || undefined}>
        <div ref={layer}>
          {Array.from({ length: count }, (_, i) => {
            const row = view.rowAt(first + i);
            if (!row) return <div key={first + i} className="rf-log-line rf-log-waiting" />;
            return (
              <LogLine
                key={first + i}
                row={row}
                theme={props.theme}
                overwritten={props.overwritten}
                times={props.times}
                current={row.line === current}
                whole={whole.has(row.line)}
                onWhole={onWhole}
                onCurrent={props.onCurrent}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Keeps up with the scroll bar; `onMoved` is called when the reader moves it up while the end is followed. */
function useScroll(scroller: RefObject<HTMLElement | null>, onTop: (top: number) => void, onMoved: () => void, follow: boolean): void {
  const moved = useRef(onMoved);
  useEffect(() => {
    moved.current = onMoved;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let before = element.scrollTop;
    const take = (): void => {
      if (follow && element.scrollTop < before - 2) moved.current();
      before = element.scrollTop;
      onTop(before);
    };
    element.addEventListener('scroll', take, { passive: true });
    return () => element.removeEventListener('scroll', take);
  }, [scroller, onTop, follow]);
}
