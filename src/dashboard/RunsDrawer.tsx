import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRunfolio, useTexts } from '../react/index.js';
import { menuTexts } from './menuTexts.js';
import { dashboardTexts } from './texts.js';

export interface RunsDrawerProps {
  open: boolean;
  onOpen: (open: boolean) => void;
  children: ReactNode;
}

/** The run list of narrow dashboards: slides over the panels from the start edge. */
export function RunsDrawer({ open, onOpen, children }: RunsDrawerProps) {
  const { root } = useRunfolio();
  const t = useTexts(dashboardTexts);
  const menu = useTexts(menuTexts);
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="rf-scrim" />
        <Dialog.Popup className="rf-drawer" aria-label={t('runs')}>
          <div className="rf-drawer-head">
            <Dialog.Title className="rf-drawer-title">{t('runs')}</Dialog.Title>
            <Dialog.Close className="rf-icon-button" aria-label={menu('close')}>
              <X aria-hidden size={16} />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
