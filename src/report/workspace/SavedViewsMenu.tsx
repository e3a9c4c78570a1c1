import { Bookmark, FileInput, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import { VersionConflict, type SavedWorkspace, type WorkspaceSummary } from '../../client/index.js';
import type { DashboardView } from '../../dashboard/index.js';
import { Popup } from '../../popups/index.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { useHadTexts } from '../../react/inner.js';
import type { Texts } from '../../texts/index.js';
import { formatAgo } from '../../theme/index.js';
import { sameJson } from '../document/sameJson.js';
import type { ReportsClient } from '../reportsClient.js';
import { ImportWandbView } from './ImportWandbView.js';
import { NewView } from './NewView.js';
import { OpenedView } from './OpenedView.js';
import { useAction, useCall } from './useCall.js';
import { useNow } from './useNow.js';
import { viewsTexts } from './viewsTexts.js';

export interface SavedViewsMenuProps {
  client: Pick<ReportsClient, 'workspaces'>;
  project: string;
  /** What the dashboard shows now. */
  view: DashboardView;
  /** The saved view that it was opened with, as it was then or when it was last saved here. */
  opened?: SavedWorkspace | undefined;
  /** The address of a saved view; without an id that of the project as this reader left it. */
  hrefOf: (id?: string) => string;
  /** Called with what was saved: the opened view, or a new one that is to be opened. */
  onSaved: (saved: SavedWorkspace) => void;
  /** Called when the opened view is wanted as it was saved. */
  onUndo: () => void;
  /** Called once the opened view is gone. */
  onRemoved: () => void;
  /** Whether views can be saved and deleted. Default: yes. The server decides in the end. */
  mayWrite?: boolean | undefined;
  /** Ms since 1970, for what is said of times. Default: now. */
  now?: number | undefined;
}

/** The button "Views": opens saved views of a project, and saves this one. Says where the opened one was changed. */
export function SavedViewsMenu(props: SavedViewsMenuProps) {
  const t = useTexts(viewsTexts);
  const [open, setOpen] = useState(false);
  const [importing, setImporting] = useState(false);
  const { view, opened } = props;
  const isChanged = opened !== undefined && !sameJson(view, opened.view);
  const trigger = (
    <button type="button" className="rf-button rf-views-button" aria-label={labelOf(t, opened, isChanged)}>
      <Bookmark aria-hidden size={14} />
      <span className="rf-views-name rf-ellipsis" dir="auto">
        {opened?.name ?? t('views')}
      </span>
      {isChanged && <span aria-hidden>•</span>}
    </button>
  );
  return (
    <>
      <Popup trigger={trigger} label={t('saved')} open={open} onOpen={setOpen}>
        <Menu {...props} isChanged={isChanged} onDone={() => setOpen(false)} onImport={() => setImporting(true)} />
      </Popup>
      {importing && (
        <ImportWandbView
          client={props.client}
          project={props.project}
          onClose={() => setImporting(false)}
          onSaved={(saved) => {
            setImporting(false);
            props.onSaved(saved);
          }}
        />
      )}
    </>
  );
}

function labelOf(t: Texts<typeof viewsTexts.english>, opened: SavedWorkspace | undefined, isChanged: boolean): string {
  return opened ? t(isChanged ? 'viewsChanged' : 'viewsOf', { name: opened.name }) : t('views');
}

function Menu({
  client,
  project,
  view,
  opened,
  isChanged,
  hrefOf,
  onSaved,
  onUndo,
  onRemoved,
  onDone,
  onImport,
  mayWrite = true,
  now: given,
}: SavedViewsMenuProps & { isChanged: boolean; onDone: () => void; onImport: () => void }) {
  const speaks = useHadTexts(viewsTexts.folder);
  const t = useTexts(viewsTexts);
  const locale = useLocale();
  const now = useNow(given);
  const list = useCall(useCallback((options) => client.workspaces.list(project, options), [client, project]));
  const action = useAction();
  const { reload } = list;
  const saved = (result: SavedWorkspace): void => {
    onDone();
    onSaved(result);
  };
  const create = (name: string): void =>
    action.run(async (options) => saved(await client.workspaces.create(project, { name, view }, options)));
  const save = ({ id, version, name }: SavedWorkspace): void =>
    action.run(async (options) => saved(await client.workspaces.put(project, id, version, { name, view }, options)));
  const remove = (id: string): void =>
    action.run(async (options) => {
      await client.workspaces.remove(project, id, options);
      if (id === opened?.id) onRemoved();
      else reload();
    });
  const failure = action.error ?? list.error;
  const isConflict = action.error instanceof VersionConflict;
  if (!speaks) return <ChartSkeleton />;
  return (
    <div className="rf-views">
      {opened && mayWrite && (
        <OpenedView
          opened={opened}
          isChanged={isChanged}
          isConflict={isConflict}
          busy={action.busy}
          onSave={() => save(opened)}
          onUndo={() => {
            onDone();
            onUndo();
          }}
        />
      )}
      {failure && !isConflict && <ErrorState error={failure} onRetry={list.error && reload} />}
      {!list.data && !list.error && <ChartSkeleton label={t('reading')} />}
      {list.data && (
        <ul className="rf-view-list" aria-label={t('saved')}>
          <li>
            <ViewLink href={hrefOf()} current={!opened} onOpen={onDone} name={t('mine')} about={t('mineAbout')} />
          </li>
          {list.data.map((each) => (
            <ViewItem
              key={each.id}
              view={each}
              href={hrefOf(each.id)}
              current={each.id === opened?.id}
              about={t('byAgo', { author: each.author, ago: formatAgo(each.savedAt, now, locale) })}
              busy={action.busy}
              onOpen={onDone}
              onRemove={mayWrite ? () => remove(each.id) : undefined}
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        <NewView suggested={isConflict && opened ? t('copyName', { name: opened.name }) : ''} busy={action.busy} onCreate={create} />
      )}
      {mayWrite && (
        <button
          type="button"
          className="rf-button rf-wandb-button"
          onClick={() => {
            onDone();
            onImport();
          }}
        >
          <FileInput aria-hidden size={14} />
          {t('importWandb')}
        </button>
      )}
    </div>
  );
}

interface ViewLinkProps {
  href: string;
  current: boolean;
  onOpen: () => void;
  name: string;
  about: string;
}

function ViewLink({ href, current, onOpen, name, about }: ViewLinkProps) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined} onClick={onOpen}>
      <span className="rf-ellipsis">
        <bdi>{name}</bdi>
      </span>
      <small className="rf-ellipsis">{about}</small>
    </a>
  );
}

interface ViewItemProps extends Omit<ViewLinkProps, 'name'> {
  view: WorkspaceSummary;
  busy: boolean;
  /** Not offered where absent. */
  onRemove: (() => void) | undefined;
}

/** One saved view; it is deleted once that was said twice. */
function ViewItem({ view: { name }, busy, onRemove, ...link }: ViewItemProps) {
  const t = useTexts(viewsTexts);
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <li className="rf-view-asking">
        <span>
          <Sentence parts={t.parts('deleteAsk', { name: <bdi key="name">{name}</bdi> })} />
        </span>
        <button type="button" className="rf-button" disabled={busy} onClick={onRemove}>
          {t('delete')}
        </button>
        <button type="button" className="rf-button" onClick={() => setAsking(false)}>
          {t('keep')}
        </button>
      </li>
    );
  }
  return (
    <li>
      <ViewLink name={name} {...link} />
      {onRemove && (
        <button type="button" className="rf-icon-button" aria-label={t('deleteOne', { name })} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden size={13} />
        </button>
      )}
    </li>
  );
}
