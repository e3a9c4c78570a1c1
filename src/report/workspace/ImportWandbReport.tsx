import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { ProjectSummary } from '../../engine/index.js';
import { emptyReport } from '../document/report.js';
import type { WandbImport } from '../loadWandb.js';
import type { ReportsClient } from '../reportsClient.js';
import type { ImportedReport, WandbImportOptions } from '../wandb/index.js';
import { ImportWandbDialog } from './ImportWandbDialog.js';
import { useAction } from './useCall.js';

export interface ImportWandbReportProps {
  client: Pick<ReportsClient, 'reports' | 'drafts'>;
  projects: readonly Pick<ProjectSummary, 'id' | 'name'>[];
  /** Called with the report that was made. */
  onCreated: (id: string) => void;
}

/** The button that imports a report of W&B as the draft of a new report. */
export function ImportWandbReport({ client, projects, onCreated }: ImportWandbReportProps) {
  const [open, setOpen] = useState(false);
  const { busy, error, run } = useAction();
  const create = ({ report }: ImportedReport): void =>
    run(async (options) => {
      const { id, version } = await client.reports.create({ report: emptyReport(report.title || 'Imported report') }, options);
      await client.drafts.put(id, { report, base: version }, options);
      onCreated(id);
    });
  return (
    <>
      <button type="button" className="rf-button rf-wandb-button" onClick={() => setOpen(true)}>
        <FileInput aria-hidden size={14} />
        Import W&amp;B report …
      </button>
      {open && (
        <ImportWandbDialog what="report" read={readReport} projects={projects} error={error} onClose={() => setOpen(false)}>
          {(imported) => (
            <div className="rf-modal-actions">
              <span className="rf-modal-count">Readers see it once you publish.</span>
              <button type="button" className="rf-button rf-primary" disabled={busy} onClick={() => create(imported)}>
                Open as draft
              </button>
            </div>
          )}
        </ImportWandbDialog>
      )}
    </>
  );
}

function readReport(wandb: WandbImport, text: string, options: WandbImportOptions): ImportedReport {
  return wandb.importWandbReport(text, options);
}
