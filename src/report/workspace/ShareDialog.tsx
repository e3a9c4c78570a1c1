import { Check, Copy, Link as LinkIcon, Pause, Play, Trash2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useId, useState } from 'react';
import { ErrorState } from '../../charts/index.js';
import type { NewShareLinkSettings, ShareLink, SnapshotSummary } from '../../client/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatAgo, formatMoment } from '../../theme/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { Modal } from './Modal.js';
import { sharingTexts } from './sharingTexts.js';
import { Translated } from './Translated.js';
import { useAction, useCall } from './useCall.js';
import { useNow } from './useNow.js';

const FrameSharing = lazy(async () => ({ default: (await import('./FrameSharing.js')).FrameSharing }));

export interface ShareDialogProps {
  client: Pick<ReportsClient, 'links' | 'snapshots' | 'frames'>;
  reportId: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The address of the page that shows a report to who has this token. */
  linkUrl: (token: string) => string;
  /** Address of the server, whose pages for frames show it in other sites. Not offered where absent. */
  frameServer?: string | undefined;
  /** Ms since 1970, for what is said of times. Default: now. */
  now?: number | undefined;
}

/** Links that show a report to whoever has them: made, copied, paused, ended. */
export function ShareDialog({ open, onOpen, frameServer, ...props }: ShareDialogProps) {
  const t = useTexts(sharingTexts);
  return (
    <Modal title={t('title')} open={open} onOpen={onOpen}>
      <Translated folder={sharingTexts.folder}>
        <Links {...props} />
        {frameServer !== undefined && (
          <Suspense fallback={null}>
            <FrameSharing client={props.client} reportId={props.reportId} server={frameServer} />
          </Suspense>
        )}
      </Translated>
    </Modal>
  );
}

const day = 24 * 60 * 60 * 1000;
const ends = [
  ['neverEnds', undefined],
  ['endsInDay', day],
  ['endsInWeek', 7 * day],
  ['endsInMonth', 30 * day],
] as const;

function Links({ client, reportId, linkUrl, now: given }: Omit<ShareDialogProps, 'open' | 'onOpen' | 'frameServer'>) {
  const t = useTexts(sharingTexts);
  const now = useNow(given);
  const list = useCall(useCallback((options) => client.links.list(reportId, options), [client, reportId]));
  // A server that keeps no snapshots has links all the same.
  const { data: snapshots = [] } = useCall(useCallback((options) => client.snapshots.list(reportId, options), [client, reportId]));
  const [made, setMade] = useState<{ id: string; url: string }>();
  const action = useAction();
  const change = (act: Parameters<typeof action.run>[0]): void =>
    action.run(async (options) => {
      await act(options);
      list.reload();
    });
  return (
    <>
      <p className="rf-modal-text">{t('about')}</p>
      <NewLink
        busy={action.busy}
        snapshots={snapshots}
        onCreate={(settings) =>
          change(async (options) => {
            const { link, token } = await client.links.create(reportId, settings, options);
            setMade({ id: link.id, url: linkUrl(token) });
          })
        }
      />
      {made && <MadeLink key={made.id} url={made.url} />}
      {(action.error ?? list.error) && <ErrorState error={(action.error ?? list.error)!} onRetry={list.reload} />}
      {list.data && (
        <ul className="rf-links" aria-label={t('links')}>
          {list.data.map((link) => (
            <LinkLine
              key={link.id}
              link={link}
              frozenAt={snapshots.find(({ id }) => id === link.snapshot)?.frozenAt}
              isNew={link.id === made?.id}
              now={now}
              onPause={(paused) => change(async (options) => void (await client.links.change(reportId, link.id, { paused }, options)))}
              onRevoke={() =>
                change(async (options) => {
                  await client.links.revoke(reportId, link.id, options);
                  if (made?.id === link.id) setMade(undefined);
                })
              }
            />
          ))}
          {list.data.length === 0 && <li className="rf-quiet">{t('noLinks')}</li>}
        </ul>
      )}
    </>
  );
}

interface NewLinkProps {
  busy: boolean;
  snapshots: readonly SnapshotSummary[];
  onCreate: (settings: NewShareLinkSettings) => void;
}

function NewLink({ busy, snapshots, onCreate }: NewLinkProps) {
  const t = useTexts(sharingTexts);
  const [label, setLabel] = useState('');
  const [end, setEnd] = useState(0);
  const [comments, setComments] = useState(false);
  const [snapshot, setSnapshot] = useState('');
  const id = useId();
  return (
    <form
      className="rf-new-link"
      onSubmit={(event) => {
        event.preventDefault();
        const after = ends[end]?.[1];
        const expiresAt = after === undefined ? null : Date.now() + after;
        onCreate({ label, expiresAt, ...(snapshot ? { snapshot } : { comments }) });
        setLabel('');
      }}
    >
      <label htmlFor={`${id}label`} className="rf-visually-hidden">
        {t('whoFor')}
      </label>
      <input
        id={`${id}label`}
        className="rf-input"
        placeholder={t('whoFor')}
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <label htmlFor={`${id}end`} className="rf-visually-hidden">
        {t('whenEnds')}
      </label>
      <select id={`${id}end`} className="rf-select" value={end} onChange={(event) => setEnd(Number(event.target.value))}>
        {ends.map(([text], i) => (
          <option key={text} value={i}>
            {t(text)}
          </option>
        ))}
      </select>
      <button type="submit" className="rf-button rf-primary" disabled={busy}>
        <LinkIcon aria-hidden size={14} /> {t('create')}
      </button>
      {snapshots.length > 0 && <ShownChoice snapshots={snapshots} value={snapshot} onChange={setSnapshot} />}
      {!snapshot && (
        <label className="rf-new-link-comments">
          <input type="checkbox" checked={comments} onChange={(event) => setComments(event.target.checked)} /> {t('showsComments')}
        </label>
      )}
    </form>
  );
}

interface ShownChoiceProps {
  snapshots: readonly SnapshotSummary[];
  /** Id of a snapshot; empty for the report as it is now. */
  value: string;
  onChange: (snapshot: string) => void;
}

function ShownChoice({ snapshots, value, onChange }: ShownChoiceProps) {
  const t = useTexts(sharingTexts);
  const locale = useLocale();
  return (
    <label className="rf-new-link-shown">
      {t('shows')}
      <select className="rf-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('newestLive')}</option>
        {snapshots.map(({ id, frozenAt }) => (
          <option key={id} value={id}>
            {t('snapshotOf', { moment: formatMoment(frozenAt, locale) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function MadeLink({ url }: { url: string }) {
  const t = useTexts(sharingTexts);
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;
  return (
    <div className="rf-made-link">
      <input
        ref={focusOn}
        className="rf-input"
        readOnly
        dir="ltr"
        value={url}
        aria-label={t('addressOfNew')}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="rf-button" onClick={() => void navigator.clipboard?.writeText(url).then(() => setCopied(true))}>
        <Icon aria-hidden size={14} /> {t(copied ? 'copied' : 'copy')}
      </button>
    </div>
  );
}

/** What was just made can be copied at once. */
function focusOn(field: HTMLElement | null): void {
  field?.focus();
}

interface LinkLineProps {
  link: ShareLink;
  /** Moment of the snapshot that it shows. */
  frozenAt: number | undefined;
  isNew: boolean;
  now: number;
  onPause: (paused: boolean) => void;
  onRevoke: () => void;
}

function LinkLine({ link, frozenAt, isNew, now, onPause, onRevoke }: LinkLineProps) {
  const t = useTexts(sharingTexts);
  const locale = useLocale();
  const { label, expiresAt, paused } = link;
  const name = label || t('link');
  const ended = expiresAt !== null && expiresAt <= now;
  const Icon = paused ? Play : Pause;
  return (
    <li className="rf-link-line" data-rf-off={paused || ended}>
      <div>
        <strong dir="auto">{name}</strong>
        <small>{linkFacts({ link, frozenAt, isNew, now, ended }, locale).join(' · ')}</small>
      </div>
      <button
        type="button"
        className="rf-icon-button"
        aria-label={t(paused ? 'resumeOne' : 'pauseOne', { name })}
        title={t(paused ? 'resume' : 'pause')}
        onClick={() => onPause(!paused)}
      >
        <Icon aria-hidden size={14} />
      </button>
      <button type="button" className="rf-icon-button" aria-label={t('revokeOne', { name })} title={t('revoke')} onClick={onRevoke}>
        <Trash2 aria-hidden size={14} />
      </button>
    </li>
  );
}

type LinkFacts = Pick<LinkLineProps, 'link' | 'frozenAt' | 'isNew' | 'now'> & { ended: boolean };

/** When a link was made and by whom, when it ends, and what it shows. */
function linkFacts({ link, frozenAt, isNew, now, ended }: LinkFacts, locale: Locale): string[] {
  const t = textsOf(sharingTexts, locale);
  const { createdAt, createdBy: author, expiresAt, paused, comments, snapshot } = link;
  const moment = (at: number): { moment: string } => ({ moment: formatMoment(at, locale) });
  return [
    isNew ? t('justMade', { author }) : t('made', { ago: formatAgo(createdAt, now, locale), author }),
    expiresAt === null ? t('never') : t(ended ? 'ended' : 'ends', moment(expiresAt)),
    ...(snapshot === undefined ? [] : [frozenAt === undefined ? t('aSnapshot') : t('frozenAt', moment(frozenAt))]),
    ...(comments ? [t('withComments')] : []),
    ...(paused ? [t('paused')] : []),
  ];
}
