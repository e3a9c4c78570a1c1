import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ImportWarning } from '../model/index.js';
import { Popup } from '../popups/index.js';
import { useTexts } from '../react/index.js';
import { dashboardTexts } from './texts.js';

const shown = 100;

/** How many things went wrong when the runs were read, and which; nothing where all went well. */
export function WarningsButton({ warnings }: { warnings: readonly ImportWarning[] }) {
  const t = useTexts(dashboardTexts);
  const [open, setOpen] = useState(false);
  if (warnings.length === 0) return null;
  const text = t('warnings', { count: warnings.length });
  const trigger = (
    <button type="button" className="rf-link rf-warning" aria-label={text}>
      <TriangleAlert aria-hidden size={13} /> <span className="rf-warning-text">{text}</span>
    </button>
  );
  return (
    <Popup trigger={trigger} label={t('importWarnings')} open={open} onOpen={setOpen}>
      <h3 className="rf-popup-title">{t('saidOnImport')}</h3>
      <ul className="rf-warnings">
        {warnings.slice(0, shown).map(({ code, message, run, path }, i) => (
          <li key={`${i} ${code}`} dir="auto">
            {message}
            <small>{[run, path, code].filter((part) => part !== undefined).join(' · ')}</small>
          </li>
        ))}
        {warnings.length > shown && <li className="rf-quiet">{t('moreWarnings', { count: warnings.length - shown })}</li>}
      </ul>
    </Popup>
  );
}
