import { ChartLine, Maximize2, Minimize2, Table2 } from 'lucide-react';
import { useTexts } from '../charts/index.js';
import { ownChartTexts } from './texts.js';

export interface ChartToolsProps {
  /** Whether the table is shown in place of the drawing. */
  table: boolean;
  onTable: () => void;
  /** Whether the chart is large. */
  full: boolean;
  onFull: () => void;
}

/** The buttons beside the title of a chart. */
export function ChartTools({ table, onTable, full, onFull }: ChartToolsProps) {
  const t = useTexts(ownChartTexts);
  return (
    <span className="rf-chart-tools">
      <ToolButton label={t(table ? 'asChart' : 'asTable')} onPress={onTable}>
        {table ? <ChartLine size={14} aria-hidden="true" /> : <Table2 size={14} aria-hidden="true" />}
      </ToolButton>
      <ToolButton label={t(full ? 'leaveFull' : 'full')} onPress={onFull}>
        {full ? <Minimize2 size={14} aria-hidden="true" /> : <Maximize2 size={14} aria-hidden="true" />}
      </ToolButton>
    </span>
  );
}

function ToolButton({ label, onPress, children }: { label: string; onPress: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className="rf-icon-button" aria-label={label} title={label} onClick={onPress}>
      {children}
    </button>
  );
}
