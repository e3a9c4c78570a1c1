import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { ProjectSummary } from '../../engine/index.js';
import { useTexts } from '../../react/index.js';
import { emptyReport } from '../document/report.js';
import type { WandbImport } from '../loadWandb.js';
import type { ReportsClient } from '../reportsClient.js';
import type { ImportedReport, WandbImportOptions } from '../wandb/index.js';
import { ImportWandbDialog } from './ImportWandbDialog.js';
import { pageTexts } from './texts.js';
import { useAction } from './useCall.js';
import { wandbTexts } from './wandbTexts.js';

export interface ImportWandbReportProps {
  client: Pick<ReportsClient, 'reports' | 'drafts'>;
  projects: readonly Pick<ProjectSummary, 'id' | 'name'>[];
  /** Called with the report that was made. */
  onCreated: (id: string) => void;
}

/** The button that imports a report of W&B as the draft of a new report. */
export function ImportWandbReport({ client, projects, onCreated }: ImportWandbReportProps) {
  const t = useTexts(pageTexts);
  const [open, setOpen] = useState(false);
  const { busy, error, run } = useAction();
  const create = ({ report }: ImportedReport): void =>
    run(async (options) => {
      const { id, version } = await client.reports.create({ report: emptyReport(report.title || t('importedReport')) }, options);
      await client.drafts.put(id, { report, base: version }, options);
      onCreated(id);
    });
  return (
    <>
      <button type="button" className="rf-button rf-wandb-button" onClick={() => setOpen(true)}>
        <FileInput aria-hidden size={14} />
        {t('importWandb')}
      </button>
      {open && (
        <ImportWandbDialog kind="report" read={readReport} projects={projects} error={error} onClose={() => setOpen(false)}>
          {(imported) => <OpenAsDraft busy={busy} onOpen={() => create(imported)} />}
        </ImportWandbDialog>
      )}
    </>
  );
}

function OpenAsDraft({ busy, onOpen }: { busy: boolean; onOpen: () => void }) {
  const t = useTexts(wandbTexts);
  return (
    <div className="rf-modal-actions">
      <span className="rf-modal-count">{t('afterPublishing')}</span>
      <button type="button" className="rf-button rf-primary" disabled={busy} onClick={onOpen}>
        {t('openDraft')}
      </button>
    </div>
  );
}

function readReport(wandb: WandbImport, text: string, options: WandbImportOptions): ImportedReport {
  return wandb.importWandbReport(text, options);
}
