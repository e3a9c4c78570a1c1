import { memo, useMemo, useRef } from 'react';
import { rgb } from 'd3';
import { EmptyState, useVectors, type Pen } from '../../charts/index.js';
import type { PaletteTheme } from '../../theme/index.js';
import { useSurface } from '../useSurface.js';
import type { Camera } from './camera.js';
import { pointCloud } from './pointCloud.js';
import { mostVectors, penPoints } from './penPoints.js';
import { usePicture } from './usePicture.js';
import type { Scatter3dLayout } from './view.js';

export interface PictureProps {
  layout: Scatter3dLayout;
  /** 1 for each row that is selected. */
  kept: Uint8Array;
  camera: Camera;
  /** CSS pixels. */
  width: number;
  height: number;
  pixelRatio: number;
  theme: PaletteTheme;
}

/** Radius in CSS pixels of points in the middle of the box: smaller where there are many. */
export function cloudRadius(count: number): number {
  return count <= 500 ? 4.5 : count <= 5000 ? 3 : 1.5;
}

/** The points, or why they cannot be drawn. */
export const Picture = memo(function Picture({ layout, kept, camera, width, height, pixelRatio, theme }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const cloud = useMemo(() => pointCloud(layout, kept, theme), [layout, kept, theme]);
  const color = useSurface();
  const surface = useMemo(() => {
    const { r, g, b } = rgb(color);
    return [r / 255, g / 255, b / 255] as const;
  }, [color]);
  const status = usePicture(canvas, { cloud, camera, width, height, pixelRatio, radius: cloudRadius(layout.count), surface });
  const draw = (pen: Pen): void =>
    penPoints(pen, { cloud, camera, width, height, pixelRatio, radius: cloudRadius(layout.count), surface: color });
  useVectors(canvas, status.kind === 'drawn' && layout.count <= mostVectors ? draw : undefined);
  return (
    <>
      <canvas
        ref={canvas}
        aria-hidden="true"
        className="rf-layer"
        data-rf-picture={status.kind}
        width={Math.round(width * pixelRatio)}
        height={Math.round(height * pixelRatio)}
        style={{ width, height }}
      />
      {status.kind === 'no-webgl' && (
        <Reason text="This browser gives no WebGL context, which three dimensions need. The table has the same figures." />
      )}
      {status.kind === 'failed' && <Reason text={`What draws three dimensions could not be loaded: ${status.error.message}`} />}
    </>
  );
});

function Reason({ text }: { text: string }) {
  return (
    <div className="rf-scatter3d-reason">
      <EmptyState>
        <p>{text}</p>
      </EmptyState>
    </div>
  );
}
