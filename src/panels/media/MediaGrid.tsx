import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useState, type Ref, type RefObject } from 'react';
import { runColor } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import type { ClassLook } from './classLook.js';
import { gap, type GridLine } from './layout.js';
import { MediaTile } from './MediaTile.js';
import type { MediaView } from './view.js';

export interface MediaGridProps {
  view: MediaView;
  context: PanelContext;
  /** Width of a tile, CSS pixels. */
  tile: number;
  look: ClassLook | undefined;
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>;
  current: number | undefined;
  picks: readonly number[];
  onOpen: (place: number) => void;
  onPick: (place: number) => void;
  /** Gets what brings a tile on screen. */
  reveal: Ref<(place: number) => void>;
}

/** Lines of tiles: only what is on screen, or close to it, is there and is fetched. */
export function MediaGrid(props: MediaGridProps) {
  const { view, tile, scroller, reveal } = props;
  const { lines, width } = view.layout;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => lines[i]?.height ?? 0,
    overscan: 1,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, lines]);
  const across = useShownAcross(scroller);
  useImperativeHandle(reveal, () => (place: number) => {
    const at = lines.findIndex((line) => line.kind === 'tiles' && line.tiles.includes(place));
    if (at >= 0) virtualizer.scrollToIndex(at);
    const line = lines[at];
    const left = line?.kind === 'tiles' ? line.tiles.indexOf(place) * (tile + gap) : 0;
    const { current } = scroller;
    if (!current) return;
    if (left < current.scrollLeft || left + tile > current.scrollLeft + current.clientWidth) current.scrollLeft = left - gap;
  });
  return (
    <div className="rf-media-lines" style={{ blockSize: virtualizer.getTotalSize(), inlineSize: width, minInlineSize: '100%' }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <div key={index} className="rf-media-line" style={{ transform: `translateY(${start}px)`, blockSize: line.height }}>
            {line.kind === 'heading' ? <Heading {...props} line={line} /> : <Tiles {...props} tiles={line.tiles} across={across} />}
          </div>
        );
      })}
    </div>
  );
}

function Heading({ line: { item }, context, view }: MediaGridProps & { line: Extract<GridLine, { kind: 'heading' }> }) {
  return (
    <div className="rf-media-heading">
      <span aria-hidden className="rf-dot" style={{ color: colorOf(item, context) }} />
      <bdi className="rf-ellipsis" title={item.name}>
        {item.name}
      </bdi>
      {view.severalKeys && (
        <small className="rf-ellipsis" dir="auto">
          {item.key}
        </small>
      )}
    </div>
  );
}

function Tiles(props: MediaGridProps & { tiles: readonly (number | undefined)[]; across: readonly [number, number] }) {
  const { tiles, tile, view, context, look, current, picks, across, onOpen, onPick } = props;
  const { namesRuns } = view.layout;
  const [from, to] = [Math.floor((across[0] - tile) / (tile + gap)), Math.ceil((across[1] + tile) / (tile + gap))];
  return tiles.map((place, column) => {
    const item = place === undefined ? undefined : view.items[place];
    if (place === undefined || !item || column < from || column > to) return null;
    return (
      <div key={column} className="rf-media-place" style={{ insetInlineStart: gap + column * (tile + gap) }}>
        <MediaTile
          project={context.runs.project}
          item={item}
          place={place}
          size={tile}
          look={look}
          namesRun={namesRuns}
          color={colorOf(item, context)}
          current={place === current}
          picked={picks.includes(place)}
          onOpen={onOpen}
          onPick={onPick}
        />
      </div>
    );
  });
}

function colorOf({ run, runId }: { run: number; runId: string }, { runs, theme }: PanelContext): string {
  return runs.colors[runId] ?? runColor(run, theme);
}

/** The range of x on screen, CSS pixels of the content. */
function useShownAcross(scroller: RefObject<HTMLElement | null>): readonly [number, number] {
  const [range, setRange] = useState<readonly [number, number]>([0, 4000]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const take = (): void => {
      const next = [element.scrollLeft, element.scrollLeft + element.clientWidth] as const;
      setRange((old) => (old[0] === next[0] && old[1] === next[1] ? old : next));
    };
    take();
    const observer = new ResizeObserver(take);
    observer.observe(element);
    element.addEventListener('scroll', take, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', take);
    };
  }, [scroller]);
  return range;
}
