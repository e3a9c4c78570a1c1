import type { ReactNode } from 'react';
import type { PanelHeading } from './panelKind.js';

/** Title, treatment and fidelity of a panel, and its menu. */
export function PanelHeader({ title, treatment, fidelity, children }: PanelHeading & { children?: ReactNode }) {
  return (
    <header className="rf-panel-header">
      <h3 title={title} dir="auto">
        {title}
      </h3>
      {treatment !== undefined && (
        <span className="rf-panel-treatment" dir="auto">
          {treatment}
        </span>
      )}
      <span className="rf-panel-fidelity" title={fidelity} dir="auto">
        {fidelity}
      </span>
      {children}
    </header>
  );
}
