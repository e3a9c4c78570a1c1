import { useEffect } from 'react';
import type { ElementShell } from '../elementContent.js';
import { errorDetail } from '../elementEvents.js';

/** Tells an element that nothing of what it shows could be had. */
export function useFailure(failure: Error | undefined, shell: ElementShell): void {
  useEffect(() => {
    if (!failure) return undefined;
    shell.failing();
    shell.obstruct(failure);
    shell.send('runfolio-error', errorDetail(failure));
    return () => shell.obstruct(undefined);
  }, [failure, shell]);
}
