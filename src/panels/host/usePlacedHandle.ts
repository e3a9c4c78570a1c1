import { useContext, useImperativeHandle, type Ref, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { PanelDocument } from '../../model/index.js';
import type { PanelHandle } from './panelHandle.js';
import { PanelHandlesContext } from './panelHandles.js';

/** Gives the handle of a panel, which is there before, to its own ref and to the place it is in. */
export function usePlacedHandle(handle: RefObject<PanelHandle | null>, own: Ref<PanelHandle> | undefined, document: PanelDocument): void {
  const place = useContext(PanelHandlesContext);
  useImperativeHandle(own, () => handle.current!, [handle]);
  useBeforePaint(() => {
    place?.set(document, handle.current);
    return () => place?.set(document, null);
  }, [place, document, handle]);
}
