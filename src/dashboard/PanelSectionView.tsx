import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { RunSet } from '../model/index.js';
import type { PanelDocument } from '../panels/index.js';
import { counted } from './counted.js';
import type { PanelSection } from './defaultPanels.js';
import { PanelGrid } from './PanelGrid.js';

export interface PanelSectionViewProps {
  section: PanelSection;
  open: boolean;
  onOpen: (open: boolean) => void;
  runSet: RunSet;
  onPanels: (changed: PanelDocument[]) => void;
  onDuplicate: (panel: PanelDocument) => void;
  onRemove: (panel: PanelDocument) => void;
}

/** A heading that opens and closes, and the panels below it. Closed sections ask nothing. */
export function PanelSectionView({ section, open, onOpen, ...grid }: PanelSectionViewProps) {
  const id = useId();
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div role="group" className="rf-section" aria-labelledby={id}>
      <h2 className="rf-section-head">
        <button type="button" id={id} className="rf-section-button" aria-expanded={open} onClick={() => onOpen(!open)}>
          <Chevron aria-hidden size={14} />
          {section.title} <small>{counted(section.panels.length, 'panel')}</small>
        </button>
      </h2>
      {open && <PanelGrid panels={section.panels} {...grid} />}
    </div>
  );
}
