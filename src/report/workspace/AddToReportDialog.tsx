import { FileText } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { ReportSummary } from '../../client/index.js';
import type { DashboardParts } from '../../dashboard/index.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { formatAgo } from '../../theme/index.js';
import { emptyReport } from '../document/report.js';
import { addPanels } from '../edit/addPanels.js';
import type { ReportsClient } from '../reportsClient.js';
import { addTexts } from './addTexts.js';
import { addToReport } from './addToReport.js';
import type { LocalDrafts } from './localDrafts.js';
import { Modal } from './Modal.js';
import { useAction, useCall } from './useCall.js';
import { useNow } from './useNow.js';

export interface AddToReportDialogProps {
  client: Pick<ReportsClient, 'reports' | 'drafts'>;
  /** Where drafts are kept on this device, as in `<ReportWorkspace>`. */
  drafts: LocalDrafts;
  /** What is added: what `onAddToReport` of a dashboard was called with. */
  parts: DashboardParts;
  onClose: () => void;
  /** The address of a report, ready to be written. */
  hrefOf: (id: string) => string;
  /** Ms since 1970, for what is said of times. Default: now. */
  now?: number | undefined;
}

/** Where panels were added. */
type Added = Pick<ReportSummary, 'id' | 'title'> & { isNew: boolean };

/** Asks which report panels are added to, or the title of a new one; then leads there. Reports are changed as drafts: what their readers see stays. */
export function AddToReportDialog({ client, drafts, parts, onClose, hrefOf, now: given }: AddToReportDialogProps) {
  const t = useTexts(addTexts);
  const now = useNow(given);
  const [added, setAdded] = useState<Added>();
  const action = useAction();
  const add = ({ id, title }: ReportSummary): void =>
    action.run(async (options) => {
      await addToReport(client, drafts, id, parts, options);
      setAdded({ id, title, isNew: false });
    });
  const create = (title: string): void =>
    action.run(async (options) => {
      const report = addPanels(emptyReport(title), parts.panels, parts.runSet);
      const { id } = await client.reports.create({ report }, options);
      setAdded({ id, title, isNew: true });
    });
  return (
    <Modal title={t('addPanels', { count: parts.panels.length })} open onOpen={(open) => !open && onClose()}>
      {added ? (
        <Done added={added} href={hrefOf(added.id)} onClose={onClose} />
      ) : (
        <>
          <NewReport busy={action.busy} onCreate={create} />
          {action.error && <ErrorState error={action.error} />}
          <ReportChoice client={client} busy={action.busy} onChoose={add} now={now} />
        </>
      )}
    </Modal>
  );
}

function Done({ added, href, onClose }: { added: Added; href: string; onClose: () => void }) {
  const t = useTexts(addTexts);
  const title = (
    <bdi key="title">
      <strong>{added.title || t('untitled')}</strong>
    </bdi>
  );
  return (
    <>
      <p className="rf-modal-text" role="status">
        <Sentence parts={t.parts(added.isNew ? 'madeReport' : 'addedTo', { title })} />
      </p>
      <div className="rf-modal-actions">
        <button type="button" className="rf-button" onClick={onClose}>
          {t('stay')}
        </button>
        <a ref={takeFocus} className="rf-button rf-primary" href={href}>
          {t('openReport')}
        </a>
      </div>
    </>
  );
}

/** What had the focus is gone: the way on gets it. */
function takeFocus(link: HTMLElement | null): void {
  link?.focus();
}

function NewReport({ busy, onCreate }: { busy: boolean; onCreate: (title: string) => void }) {
  const t = useTexts(addTexts);
  const [title, setTitle] = useState('');
  const id = useId();
  return (
    <form
      className="rf-add-new"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(title.trim());
      }}
    >
      <label htmlFor={id}>{t('newReport')}</label>
      <input
        id={id}
        className="rf-input"
        placeholder={t('title')}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit" className="rf-button" disabled={busy || title.trim() === ''}>
        {t('create')}
      </button>
    </form>
  );
}

interface ReportChoiceProps {
  client: Pick<ReportsClient, 'reports'>;
  busy: boolean;
  onChoose: (report: ReportSummary) => void;
  now: number;
}

/** From this many reports on they can be searched. */
const manyReports = 6;

/** The reports there are, the last saved first. */
function ReportChoice({ client, busy, onChoose, now }: ReportChoiceProps) {
  const t = useTexts(addTexts);
  const locale = useLocale();
  const { data, error, reload } = useCall(useCallback((options) => client.reports.list(options), [client]));
  const [text, setText] = useState('');
  if (error) return <ErrorState error={error} onRetry={reload} />;
  if (!data) return <ChartSkeleton label={t('readingReports')} />;
  if (data.length === 0) return <p className="rf-quiet">{t('noReports')}</p>;
  const shown = data.filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <>
      {data.length >= manyReports && (
        <input
          type="search"
          className="rf-input"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <ul className="rf-add-reports" aria-label={t('reports')}>
        {shown.map((report) => (
          <li key={report.id}>
            <button type="button" className="rf-add-report" disabled={busy} onClick={() => onChoose(report)}>
              <FileText aria-hidden size={15} />
              <strong>
                <bdi>{report.title || t('untitled')}</bdi>
              </strong>
              <small>
                <bdi>{report.author}</bdi> · {formatAgo(report.savedAt, now, locale)}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="rf-quiet">{t('noneCalled', { text: text.trim() })}</p>}
    </>
  );
}
