import { useCallback, useContext, type Ref } from 'react';
import type { PanelDocument } from '../../model/index.js';
import type { PanelHandle } from './panelHandle.js';
import { PanelHandlesContext } from './panelHandles.js';

/** A ref that gives the handle of a panel to its own ref, and to the place it is in. */
export function useHandleRef(document: PanelDocument, own: Ref<PanelHandle> | undefined): Ref<PanelHandle> | undefined {
  const place = useContext(PanelHandlesContext);
  const both = useCallback(
    (handle: PanelHandle | null): void => {
      place?.set(document, handle);
      if (typeof own === 'function') own(handle);
      else if (own) own.current = handle;
    },
    [place, document, own],
  );
  return place ? both : own;
}
