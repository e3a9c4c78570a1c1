import { useState, type ReactNode } from 'react';
import type { RunId } from '../model/index.js';
import { LateCode, PopupFailure, useLateCode } from '../popups/index.js';
import type { LoadedRun, RunRow } from './cells.js';
import { useMenuPlace } from './useMenuPlace.js';
import type { WholeRunMenuProps } from './WholeRunMenu.js';

const code = new LateCode('The menu of runs', async () => (await import('./WholeRunMenu.js')).WholeRunMenu);

export interface RunMenuProps extends Pick<WholeRunMenuProps, 'runSet' | 'onRunSet' | 'choice'> {
  rows: readonly RunRow[];
  /** The run a menu opened on an element is about. */
  runAt: (target: EventTarget) => RunId | undefined;
  colorOf: (run: LoadedRun) => string;
  children: ReactNode;
}

/** Where a run's menu opens: by right click, long press, or the menu key on the active row. Its code comes once the pointer or the focus is there. */
export function RunMenu({ rows, runAt, children, ...menu }: RunMenuProps) {
  const [id, setId] = useState<RunId>();
  const [called, setCalled] = useState<{ x: number; y: number }>();
  const { loaded: Whole, error, retry } = useLateCode(code, called !== undefined);
  const { place, onMenu } = useMenuPlace({
    onCall: ({ target, clientX: x, clientY: y }) => {
      setId(runAt(target));
      setCalled({ x, y });
    },
    // Most fingers want no menu: it need not be missed.
    onTouch: ({ target }, at) => {
      setId(runAt(target));
      code.get().then(
        () => setCalled(at),
        () => undefined,
      );
    },
  });
  return (
    <>
      <div className="rf-runs-frame" style={{ WebkitTouchCallout: 'none' }} onPointerEnter={code.prepare} onFocus={code.prepare} {...place}>
        {children}
      </div>
      {called && Whole && <Whole {...menu} run={rows.find((row) => row.run?.id === id)?.run} onMenu={onMenu} />}
      {called && error && <PopupFailure error={error} at={called} onRetry={retry} onClose={() => setCalled(undefined)} />}
    </>
  );
}
