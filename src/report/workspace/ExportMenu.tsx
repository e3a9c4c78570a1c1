import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ExportList, useExports, type ExportItem } from '../../panels/index.js';
import { Popup } from '../../popups/index.js';
import { useTexts } from '../../react/index.js';
import { exportTexts } from './exportTexts.js';

export interface ExportMenuProps {
  /** In the order in which they are listed. */
  items: readonly ExportItem[];
  /** What holds for all of them, above the list: switches. */
  children?: ReactNode;
}

/** The button "Export": ways in which a report leaves the page, one made at a time. It goes on while the menu is closed. */
export function ExportMenu({ items, children }: ExportMenuProps) {
  const t = useTexts(exportTexts);
  const [open, setOpen] = useState(false);
  const exports = useExports();
  const busy = exports.state.status === 'busy';
  const trigger = (
    <button type="button" className="rf-button" aria-busy={busy || undefined}>
      <Download aria-hidden size={14} /> <span className="rf-bar-word">{t(busy ? 'exporting' : 'export')}</span>
    </button>
  );
  return (
    <Popup trigger={trigger} label={t('export')} open={open} onOpen={setOpen}>
      <div className="rf-exports">
        {children}
        <ExportList label={t('exportList')} items={items} exports={exports} />
      </div>
    </Popup>
  );
}
