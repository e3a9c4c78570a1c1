import { Download } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Popup } from '../../dashboard/index.js';
import type { ExportItem } from './exportItem.js';
import { useExports, type Exports } from './useExports.js';

export interface ExportMenuProps {
  /** In the order in which they are listed. */
  items: readonly ExportItem[];
  /** What holds for all of them, above the list: switches. */
  children?: ReactNode;
}

/** The button "Export": ways in which a report leaves the page, one made at a time. It goes on while the menu is closed. */
export function ExportMenu({ items, children }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const exports = useExports();
  const busy = exports.state.status === 'busy';
  const trigger = (
    <button type="button" className="rf-button" aria-busy={busy || undefined}>
      <Download aria-hidden size={14} /> <span className="rf-bar-word">{busy ? 'Exporting …' : 'Export'}</span>
    </button>
  );
  return (
    <Popup trigger={trigger} label="Export" open={open} onOpen={setOpen}>
      <div className="rf-exports">
        {children}
        <ul className="rf-export-list" aria-label="What can be exported">
          {items.map((item) => (
            <Entry key={item.id} item={item} exports={exports} />
          ))}
        </ul>
      </div>
    </Popup>
  );
}

function Entry({ item, exports: { state, start, cancel } }: { item: ExportItem; exports: Exports }) {
  const id = useId();
  const own = state.status !== 'none' && state.item === item.id ? state : undefined;
  const busy = own?.status === 'busy';
  return (
    <li>
      <button
        type="button"
        className="rf-export-item"
        aria-describedby={id}
        aria-disabled={state.status === 'busy' || undefined}
        onClick={() => state.status !== 'busy' && start(item)}
      >
        {item.title}
      </button>
      <small id={id}>{item.about}</small>
      {busy && (
        <button type="button" className="rf-button" onClick={cancel}>
          Cancel <span className="rf-visually-hidden">{item.title}</span>
        </button>
      )}
      <p className="rf-export-state" role="status">
        {busy && 'Being made …'}
        {own?.status === 'done' && (own.file === undefined ? 'Done.' : <Saved name={own.file} />)}
      </p>
      {own?.status === 'failed' && (
        <p className="rf-export-error" role="alert">
          {own.error.message}
        </p>
      )}
    </li>
  );
}

function Saved({ name }: { name: string }) {
  return (
    <>
      Saved as <bdi>{name}</bdi>
    </>
  );
}
