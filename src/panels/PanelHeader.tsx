import type { ReactNode } from 'react';
import type { PanelHeading } from './panelKind.js';

/** Between the parts of a fidelity: where there is no room for all, the later ones give way as a whole. */
const separator = ' · ';

/** Title, treatment and fidelity of a panel, and its menu. */
export function PanelHeader({ title, treatment, fidelity, children }: PanelHeading & { children?: ReactNode }) {
  return (
    <header className="rf-panel-header">
      <h3 title={title} dir="auto">
        {title}
      </h3>
      {treatment !== undefined && (
        <span className="rf-panel-treatment" title={treatment} dir="auto">
          {treatment}
        </span>
      )}
      <span className="rf-panel-fidelity" title={fidelity} dir="auto">
        {fidelity?.split(separator).map((part, i) => (
          <span key={part}>{i === 0 ? part : separator + part}</span>
        ))}
      </span>
      {children}
    </header>
  );
}
