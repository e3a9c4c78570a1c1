'use client';
import { FilePlus2, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { ReportSummary } from '../../client/index.js';
import { formatAgo } from '../../theme/index.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import type { ReportsClient } from '../reportsClient.js';
import { Modal } from './Modal.js';
import { useAction, useCall } from './useCall.js';

/** What a new report can start as. */
export interface ReportTemplate {
  name: string;
  /** A sentence for those who choose. */
  about: string;
  create: () => Promise<ReportDocument> | ReportDocument;
}

export interface ReportListProps {
  client: Pick<ReportsClient, 'reports'>;
  hrefOf: (id: string) => string;
  /** Called with a report that was just made. */
  onCreated: (id: string) => void;
  /** What new reports can start as, beside an empty one. */
  templates?: readonly ReportTemplate[] | undefined;
  /** Whether reports can be made and deleted. Default: yes. The server decides in the end. */
  mayWrite?: boolean | undefined;
  /** Ms since 1970, for what is said of times. Default: now. */
  now?: number | undefined;
}

const empty: ReportTemplate = { name: 'Empty', about: 'A title and a place to write.', create: () => emptyReport('Untitled report') };

/** The reports of a server, the last saved first, and ways to begin another. */
export function ReportList({ client, hrefOf, onCreated, templates = [], mayWrite = true, now = Date.now() }: ReportListProps) {
  const list = useCall(useCallback((options) => client.reports.list(options), [client]));
  const [doomed, setDoomed] = useState<ReportSummary>();
  const action = useAction();
  const create = (template: ReportTemplate): void =>
    action.run(async (options) => {
      const { id } = await client.reports.create({ report: await template.create() }, options);
      onCreated(id);
    });
  const remove = ({ id }: ReportSummary): void =>
    action.run(async (options) => {
      await client.reports.remove(id, options);
      setDoomed(undefined);
      list.reload();
    });
  return (
    <div className="rf-report-list">
      {mayWrite && <NewReports templates={[empty, ...templates]} busy={action.busy} onCreate={create} />}
      {(action.error ?? list.error) && <ErrorState error={(action.error ?? list.error)!} onRetry={list.reload} />}
      {!list.data && !list.error && <ChartSkeleton label="Reading the list" />}
      {list.data && (
        <ul className="rf-report-items" aria-label="Reports">
          {list.data.map((report) => (
            <li key={report.id}>
              <a href={hrefOf(report.id)}>
                <strong dir="auto">{report.title || 'Untitled report'}</strong>
                <small>
                  <bdi>{report.author}</bdi> · {formatAgo(report.savedAt, now)} · v{report.version}
                </small>
              </a>
              {mayWrite && (
                <button type="button" className="rf-icon-button" aria-label={`Delete ${report.title}`} onClick={() => setDoomed(report)}>
                  <Trash2 aria-hidden size={14} />
                </button>
              )}
            </li>
          ))}
          {list.data.length === 0 && <li className="rf-quiet">There are no reports yet.</li>}
        </ul>
      )}
      {doomed && (
        <Modal title="Delete this report?" open onOpen={(open) => !open && setDoomed(undefined)}>
          <p className="rf-modal-text">
            <bdi>{doomed.title}</bdi> and its links show nothing any more. Who runs the server can bring it back.
          </p>
          <div className="rf-modal-actions">
            <button type="button" className="rf-button" onClick={() => setDoomed(undefined)}>
              Keep it
            </button>
            <button type="button" className="rf-button rf-primary" disabled={action.busy} onClick={() => remove(doomed)}>
              Delete
            </button>
          </div>
        </Modal>
      )}
    </div>
  );
}

interface NewReportsProps {
  templates: readonly ReportTemplate[];
  busy: boolean;
  onCreate: (template: ReportTemplate) => void;
}

function NewReports({ templates, busy, onCreate }: NewReportsProps) {
  return (
    <ul className="rf-new-reports" aria-label="New report">
      {templates.map((template) => (
        <li key={template.name}>
          <button type="button" className="rf-new-report" disabled={busy} onClick={() => onCreate(template)}>
            <FilePlus2 aria-hidden size={16} />
            <strong>{template.name}</strong>
            <small>{template.about}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
