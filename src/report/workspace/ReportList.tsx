import { FilePlus2, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { ReportSummary } from '../../client/index.js';
import type { ProjectSummary } from '../../engine/index.js';
import { Sentence, useLocale, useRunfolio, useTexts } from '../../react/index.js';
import { useHadTexts } from '../../react/inner.js';
import { formatAgo } from '../../theme/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { reportTemplates, type ReportTemplate } from '../templates/index.js';
import { ImportWandbReport } from './ImportWandbReport.js';
import { Modal } from './Modal.js';
import { pageTexts } from './texts.js';
import { useAction, useCall } from './useCall.js';
import { useNow } from './useNow.js';

export interface ReportListProps {
  client: Pick<ReportsClient, 'reports' | 'drafts'>;
  hrefOf: (id: string) => string;
  /** Called with a report that was just made. */
  onCreated: (id: string) => void;
  /** What new reports can start as. Default: `reportTemplates`. */
  templates?: readonly ReportTemplate[] | undefined;
  /** Projects that new reports can be about; with several one is chosen. Default: none. */
  projects?: readonly Pick<ProjectSummary, 'id' | 'name'>[] | undefined;
  /** Whether reports can be made and deleted. Default: yes. The server decides in the end. */
  mayWrite?: boolean | undefined;
  /** Ms since 1970, for what is said of times. Default: now. */
  now?: number | undefined;
}

/** The reports of a server, the last saved first, and ways to begin another. */
export function ReportList({
  client,
  hrefOf,
  onCreated,
  templates = reportTemplates,
  projects = [],
  mayWrite = true,
  now: given,
}: ReportListProps) {
  const speaks = useHadTexts(pageTexts.folder);
  const t = useTexts(pageTexts);
  const locale = useLocale();
  const now = useNow(given);
  const { engine } = useRunfolio();
  const list = useCall(useCallback((options) => client.reports.list(options), [client]));
  const [doomed, setDoomed] = useState<ReportSummary>();
  const action = useAction();
  const create = (template: ReportTemplate, project: string | undefined): void =>
    action.run(async (options) => {
      const catalog = project === undefined ? undefined : await engine.catalog(project, options);
      const { id } = await client.reports.create({ report: template.create(catalog, project ?? '', locale) }, options);
      onCreated(id);
    });
  const remove = ({ id }: ReportSummary): void =>
    action.run(async (options) => {
      await client.reports.remove(id, options);
      setDoomed(undefined);
      list.reload();
    });
  if (!speaks) return <ChartSkeleton />;
  return (
    <div className="rf-report-list">
      {mayWrite && <NewReports templates={templates} projects={projects} busy={action.busy} onCreate={create} />}
      {mayWrite && <ImportWandbReport client={client} projects={projects} onCreated={onCreated} />}
      {(action.error ?? list.error) && <ErrorState error={(action.error ?? list.error)!} onRetry={list.reload} />}
      {!list.data && !list.error && <ChartSkeleton label={t('readingList')} />}
      {list.data && (
        <ul className="rf-report-items" aria-label={t('reports')}>
          {list.data.map((report) => (
            <Item key={report.id} {...{ report, now }} href={hrefOf(report.id)} onDelete={mayWrite ? () => setDoomed(report) : undefined} />
          ))}
          {list.data.length === 0 && <li className="rf-quiet">{t('noReports')}</li>}
        </ul>
      )}
      {doomed && (
        <Modal title={t('deleteReport')} open onOpen={(open) => !open && setDoomed(undefined)}>
          <p className="rf-modal-text">
            <Sentence parts={t.parts('deleteMeans', { title: <bdi key="title">{doomed.title || t('untitled')}</bdi> })} />
          </p>
          <div className="rf-modal-actions">
            <button type="button" className="rf-button" onClick={() => setDoomed(undefined)}>
              {t('keep')}
            </button>
            <button type="button" className="rf-button rf-primary" disabled={action.busy} onClick={() => remove(doomed)}>
              {t('delete')}
            </button>
          </div>
        </Modal>
      )}
    </div>
  );
}

interface ItemProps {
  report: ReportSummary;
  href: string;
  now: number;
  /** Not offered where absent. */
  onDelete: (() => void) | undefined;
}

function Item({ report: { title, author, savedAt, version }, href, now, onDelete }: ItemProps) {
  const t = useTexts(pageTexts);
  const ago = formatAgo(savedAt, now, useLocale());
  const shown = title || t('untitled');
  return (
    <li>
      <a href={href}>
        <strong>
          <bdi>{shown}</bdi>
        </strong>
        <small>
          <Sentence parts={t.parts('listed', { author: <bdi key="author">{author}</bdi>, ago, version })} />
        </small>
      </a>
      {onDelete && (
        <button type="button" className="rf-icon-button" aria-label={t('deleteOne', { title: shown })} onClick={onDelete}>
          <Trash2 aria-hidden size={14} />
        </button>
      )}
    </li>
  );
}

interface NewReportsProps {
  templates: readonly ReportTemplate[];
  projects: readonly Pick<ProjectSummary, 'id' | 'name'>[];
  busy: boolean;
  onCreate: (template: ReportTemplate, project: string | undefined) => void;
}

function NewReports({ templates, projects, busy, onCreate }: NewReportsProps) {
  const t = useTexts(pageTexts);
  const locale = useLocale();
  const [chosen, setChosen] = useState<string>();
  const project = chosen ?? projects[0]?.id;
  return (
    <section className="rf-new-report-area" aria-label={t('newReport')}>
      {projects.length > 1 && (
        <label className="rf-new-report-project">
          {t('newAbout')}
          <select className="rf-select" value={project} onChange={(event) => setChosen(event.target.value)}>
            {projects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className="rf-new-reports">
        {templates.map((template) => {
          const { title, about } = template.named?.(locale) ?? template;
          return (
            <li key={template.id}>
              <button type="button" className="rf-new-report" disabled={busy} onClick={() => onCreate(template, project)}>
                <FilePlus2 aria-hidden size={16} />
                <strong>{title}</strong>
                <small>{about}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
