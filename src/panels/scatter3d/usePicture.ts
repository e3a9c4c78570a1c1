import { useEffect, useRef, useState, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { PictureOptions, ThreePoints } from './threePoints.js';

/** What became of a picture. */
export type PictureStatus = { kind: 'loading' } | { kind: 'drawn' } | { kind: 'no-webgl' } | { kind: 'failed'; error: Error };

/** How long a context is kept (ms) once nothing is drawn: pages have few of them, however many panels. */
const idle = 1500;

/**
 * Draws points on a canvas by way of WebGL. The library is loaded when the first picture is wanted; the picture is copied to the canvas, so that it stays
 * when its context is given back, which happens soon after the last drawing, and when the component goes.
 */
export function usePicture(canvas: RefObject<HTMLCanvasElement | null>, options: PictureOptions): PictureStatus {
  const library = useLibrary();
  const [failure, setFailure] = useState<PictureStatus>();
  const holder = useRef<{ points: ThreePoints | undefined; timer: ReturnType<typeof setTimeout> | undefined }>({
    points: undefined,
    timer: undefined,
  });
  const { cloud, camera, width, height, pixelRatio, radius, surface } = options;
  useBeforePaint(() => {
    if (library.kind !== 'loaded' || failure) return undefined;
    const held = holder.current;
    const draw = (): void => {
      const target = canvas.current?.getContext('2d');
      if (!target) return;
      clearTimeout(held.timer);
      if (held.points?.lost) held.points = undefined;
      try {
        held.points ??= new library.ThreePoints();
      } catch {
        setFailure({ kind: 'no-webgl' });
        return;
      }
      held.points.draw({ cloud, camera, width, height, pixelRatio, radius, surface });
      target.clearRect(0, 0, target.canvas.width, target.canvas.height);
      target.drawImage(held.points.canvas, 0, 0, target.canvas.width, target.canvas.height);
      held.timer = setTimeout(() => release(held), idle);
    };
    // At most once a frame, and before the frame in which the rest of the drawing moves is shown.
    const frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [canvas, library, failure, cloud, camera, width, height, pixelRatio, radius, surface]);
  useEffect(() => {
    const held = holder.current;
    return () => {
      clearTimeout(held.timer);
      release(held);
    };
  }, []);
  if (failure) return failure;
  if (library.kind === 'failed') return library;
  return { kind: library.kind === 'loaded' ? 'drawn' : 'loading' };
}

function release(held: { points: ThreePoints | undefined }): void {
  held.points?.dispose();
  held.points = undefined;
}

type Library = { kind: 'loading' } | { kind: 'loaded'; ThreePoints: typeof ThreePoints } | { kind: 'failed'; error: Error };

function useLibrary(): Library {
  const [library, setLibrary] = useState<Library>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    const set = (next: Library): void => {
      if (wanted) setLibrary(next);
    };
    import('./threePoints.js').then(
      (loaded) => set({ kind: 'loaded', ThreePoints: loaded.ThreePoints }),
      (reason: unknown) => set({ kind: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)) }),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return library;
}
