import { useMemo, type ReactNode } from 'react';
import { PanelEventsContext, type AllPanelEvents } from '../../../panels/index.js';
import type { ElementShell } from '../elementContent.js';
import { errorDetail } from '../elementEvents.js';

/** Tells an element of panels that could not be drawn; what is beside them goes on. */
export function PartErrors({ shell, children }: { shell: ElementShell; children: ReactNode }) {
  const events = useMemo<AllPanelEvents>(() => ({ onError: (error) => shell.send('runfolio-error', errorDetail(error)) }), [shell]);
  return <PanelEventsContext.Provider value={events}>{children}</PanelEventsContext.Provider>;
}
