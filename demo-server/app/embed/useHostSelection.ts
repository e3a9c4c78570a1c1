import { useEffect, useState } from 'react';
import { Selection } from '../../../src/index.js';
import type { HostConnection, HostState } from '../../../src/embed/frame/index.js';

/** One selection for all that is shown, which the page around sets, and is told of. */
export function useHostSelection(host: HostConnection, { selection: given }: HostState): Selection {
  const [selection] = useState(() => new Selection());
  useEffect(() => {
    // Its clauses were checked as they came.
    if (given) selection.replace(given as ReturnType<Selection['getState']>);
  }, [selection, given]);
  useEffect(
    () =>
      selection.subscribe(() => {
        const now = selection.getState();
        if (now !== host.getState().selection) host.send({ type: 'select', selection: now });
      }),
    [selection, host],
  );
  return selection;
}
