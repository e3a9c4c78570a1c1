import { useEffect, useRef, useState, type RefObject } from 'react';
import type { LogPagePlan } from '../../model/index.js';
import { useRunfolio, useTexts } from '../../react/index.js';
import { saveBlob } from '../download/saveBlob.js';
import type { PanelViewProps } from '../panelKind.js';
import { planLog } from './plan.js';
import { readWholeLog } from './readWholeLog.js';
import type { LogSpec, LogState } from './spec.js';
import { logTexts } from './texts.js';
import type { LogView } from './view.js';

/** Copies and saves all lines, or all that match. What they are at that moment is asked for, piece by piece. */
export function useWholeLog({ spec, state, context, view }: PanelViewProps<LogSpec, LogState, LogView>) {
  const { coordinator } = useRunfolio();
  const t = useTexts(logTexts);
  const [said, setSaid] = useState('');
  const ending = useEnding();
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  const text = (): Promise<string> => {
    const [plan] = planLog(spec, state, context);
    return readWholeLog(plan!, (part: LogPagePlan) => coordinator.run(part, { signal: ending.current.signal }));
  };
  const tell = (done: Promise<unknown>, what: string): void => {
    done.then(
      () => setSaid(what),
      (thrown: Error) => !ending.current.signal.aborted && setSaid(thrown.message),
    );
  };
  const name = view.facts?.run?.name || 'run';
  return {
    said,
    copyText: (line: string) => tell(navigator.clipboard.writeText(line), t('copiedLine')),
    copy: () =>
      tell(
        text().then((all) => navigator.clipboard.writeText(all)),
        t('copied', { what: view.fidelity }),
      ),
    save: () =>
      tell(
        text().then((all) => saveBlob(new Blob([all]), `${name.replaceAll(/[^\w.-]+/g, '_')}.log`)),
        t('saved'),
      ),
  };
}

function useEnding(): RefObject<AbortController> {
  const ending = useRef(new AbortController());
  useEffect(() => {
    ending.current = new AbortController();
    return () => ending.current.abort(new DOMException('The panel is gone.', 'AbortError'));
  }, []);
  return ending;
}
