import { ChevronDown, ChevronRight, FilePlus2 } from 'lucide-react';
import { useId } from 'react';
import type { RunSet } from '../model/index.js';
import type { PanelDocument } from '../panels/index.js';
import { useTexts } from '../react/index.js';
import type { PanelSection } from './defaultPanels.js';
import { PanelGrid } from './PanelGrid.js';
import { dashboardTexts } from './texts.js';
import type { PartsActions } from './usePartsActions.js';

export interface PanelSectionViewProps {
  section: PanelSection;
  open: boolean;
  onOpen: (open: boolean) => void;
  runSet: RunSet;
  onPanels: (changed: PanelDocument[]) => void;
  onDuplicate: (panel: PanelDocument) => void;
  onRemove: (panel: PanelDocument) => void;
  parts: PartsActions;
}

/** A heading that opens and closes, and the panels below it. Closed sections ask nothing. */
export function PanelSectionView({ section, open, onOpen, parts, ...grid }: PanelSectionViewProps) {
  const t = useTexts(dashboardTexts);
  const id = useId();
  const { onAddToReport, onCopy } = parts;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div role="group" className="rf-section" aria-labelledby={id}>
      <div className="rf-section-line">
        <h2 className="rf-section-head">
          <button type="button" id={id} className="rf-section-button" aria-expanded={open} onClick={() => onOpen(!open)}>
            <Chevron aria-hidden size={14} />
            <bdi>{section.title}</bdi> <small>{t('panels', { count: section.panels.length })}</small>
          </button>
        </h2>
        {onAddToReport && (
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('addSection', { title: section.title })}
            title={t('addThisSection')}
            onClick={() => onAddToReport(section.panels)}
          >
            <FilePlus2 aria-hidden size={14} />
          </button>
        )}
      </div>
      {open && (
        <PanelGrid
          panels={section.panels}
          onCopy={onCopy && ((panel) => onCopy([panel]))}
          onAddToReport={onAddToReport && ((panel) => onAddToReport([panel]))}
          {...grid}
        />
      )}
    </div>
  );
}
